import { ActionForm } from '#components/form/action-form.tsx';
import { FileField } from '#components/form/file-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { DossierDetail } from '#db/queries/dossiers.ts';
import { PAPER_LIMIT } from '#domain/media.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { FormKey } from '#server/form/form-key.tsx';
import { saveLetter } from './actions.ts';

interface LetterPanelProps {
  dossier: DossierDetail;
  viewer: Viewer;
  /** The page that it stands on. */
  back: string;
  m: Messages;
  f: Format;
}

/** The unit's covering letter: its number and day, its scan, and the forms that record them before or after sending. */
export async function LetterPanel({ dossier, viewer, back, m, f }: LetterPanelProps) {
  const t = m.dossier.sign;
  const { letterNumber: number, letterDay: day, letterScan: scan } = dossier;
  if (dossier.unit.coveringLetter === 'unused') return null;
  const writes = permits(viewer, 'dossier.move') && dossier.actors.some((actor) => WRITERS.includes(actor));
  return (
    <SidePanel title={t.letter}>
      <p>{number && day ? t.letterOf({ number, day: f.day(day) }) : t.noLetter}</p>
      {scan ? (
        <p className="small">
          <a href={`/api/papers/letters/${dossier.id}`}>{scan.name}</a> · {f.bytes(scan.size)}
        </p>
      ) : null}
      {writes ? (
        <details className="verb">
          <summary className="btn small">{t.changeLetter}…</summary>
          <div className="fields">
            <p className="hint">{dossier.unit.coveringLetter === 'required' ? t.letterRequired : t.letterOptional}</p>
            <ActionForm action={saveLetter} problems={m.ui.problems} {...(await formFor(viewer, 'letter'))}>
              <input type="hidden" name="dossierId" value={dossier.id} />
              <input type="hidden" name="version" value={dossier.version} />
              <TextField name="number" label={t.letterNumber} defaultValue={number ?? undefined} />
              <DateField name="day" label={t.letterDay} hint={m.ui.dayHint} defaultValue={day ?? undefined} />
              <div>
                <SubmitButton kind="plain">{t.saveLetter}</SubmitButton>
              </div>
            </ActionForm>
            <form method="post" encType="multipart/form-data" action="/api/upload/letters" className="fields">
              <FormKey name="scan" viewer={viewer} />
              <input type="hidden" name="dossierId" value={dossier.id} />
              <input type="hidden" name="back" value={back} />
              <FileField
                name="file"
                label={t.letterScan}
                hint={m.ui.fileHint({
                  kinds: m.dossier.words.fileKinds,
                  size: f.bytes(Math.floor(PAPER_LIMIT / 2 ** 20) * 1e6),
                })}
                accept="application/pdf,image/jpeg"
              />
              <div>
                <SubmitButton kind="plain">{scan ? t.replaceScan : t.uploadScan}</SubmitButton>
              </div>
            </form>
          </div>
        </details>
      ) : null}
    </SidePanel>
  );
}

const WRITERS: readonly string[] = ['unit_clerk', 'unit_head', 'consolidator'];
