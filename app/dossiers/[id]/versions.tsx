import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** Every sending, which can never change again, with the sum by which it is known. */
export function Versions({ dossier, m, f }: { dossier: DossierDetail; m: Messages; f: Format }) {
  const t = m.dossier.versions;
  if (dossier.versions.length === 0) return <p className="muted small">{t.none}</p>;
  return (
    <>
      {dossier.versions.length > 1 ? (
        <p>
          <a href={`/dossiers/${dossier.id}/compare`}>{m.versions.compare}</a>
        </p>
      ) : null}
      <ul className="tasks">
        {dossier.versions.map((version) => (
          <li key={version.number}>
            <div>
              <a href={`/dossiers/${dossier.id}/versions/${version.number}`}>{t.number({ n: version.number })}</a>
              <small>{t.by({ by: version.by ?? t.operator, at: f.instant(version.at) })}</small>
              <small title={version.sha256}>{t.seal({ hash: `${version.sha256.slice(0, 16)}…` })}</small>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
