import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea, TextField } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { RankedLine, Ranking } from '#db/queries/ranking.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { move, undoMove } from './actions.ts';

interface MovesProps {
  found: Ranking;
  rows: readonly RankedLine[];
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** The officers' moves with their reasons, each to be taken back, and the form for another. */
export async function Moves({ found, rows, viewer, m, f }: MovesProps) {
  if (rows.length === 0) return null;
  const t = m.ranking;
  const nameOf = new Map(rows.map(({ lineId, line }) => [lineId, line.person.name]));
  const id = <input type="hidden" name="id" value={found.class.id} />;
  const forms = await Promise.all(found.moves.map((one) => formFor(viewer, `undo-${one.id}`)));
  return (
    <>
      {found.moves.length > 0 ? (
        <SidePanel as="section" title={t.moves}>
          <ul className="plain">
            {found.moves.map((one, i) => (
              <li key={one.id}>
                <p>
                  {t.moved({ name: nameOf.get(one.lineId) ?? m.ui.unknown, place: one.place })}{' '}
                  <span className="muted">{t.movedBy({ by: one.by ?? '', at: f.instant(one.at) })}</span>
                </p>
                <p className="said">{one.reason}</p>
                <ActionForm action={undoMove} problems={m.ui.problems} {...forms[i]!}>
                  {id}
                  <input type="hidden" name="move" value={one.id} />
                  <div>
                    <SubmitButton kind="quiet">{t.undo}</SubmitButton>
                  </div>
                </ActionForm>
              </li>
            ))}
          </ul>
        </SidePanel>
      ) : null}
      <ActionForm fold={t.move} action={move} problems={m.ui.problems} {...(await formFor(viewer, 'move'))}>
        {id}
        <SelectField
          name="line"
          label={t.who}
          empty={m.ui.choose}
          width="medium"
          options={rows.map(({ lineId, place, line }) => ({
            value: lineId,
            label: `${place}. ${line.person.name}, ${line.unit.title}`,
          }))}
        />
        <TextField name="place" label={t.newPlace} width="short" inputMode="numeric" />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} />
        <div>
          <SubmitButton kind="plain">{t.move}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
