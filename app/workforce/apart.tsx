import { SidePanel } from '#components/page/side-panel.tsx';
import { STAFF_KINDS } from '#domain/codes.ts';
import type { Workforce } from '#domain/people/workforce.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** Who is in post and not of the table: public employees, part-time workers, councillors, other units' people. */
export function Apart({ table: { apart }, m, f }: { table: Workforce; m: Messages; f: Format }) {
  const t = m.workforce;
  const kinds = STAFF_KINDS.filter((kind) => apart.byKind[kind] > 0);
  return (
    <SidePanel title={t.apart} as="section">
      {apart.total === 0 ? <p className="small muted">{t.noApart}</p> : <p className="small muted">{t.apartSub}</p>}
      {apart.total > 0 ? (
        <div className="columns">
          <ul className="tasks">
            {kinds.map((kind) => (
              <li key={kind}>
                <span>{m.catalogue.staffKinds[kind]}</span>
                <span className="tabular">{f.people(apart.byKind[kind])}</span>
              </li>
            ))}
          </ul>
          <ul className="tasks">
            {apart.byUnit.map(({ unitId, unit, total }) => (
              <li key={unitId}>
                <span>{unit}</span>
                <span className="tabular">{f.people(total)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </SidePanel>
  );
}
