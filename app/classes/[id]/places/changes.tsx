import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea, TextField } from '#components/form/text-field.tsx';
import type { ClassPlaces } from '#db/queries/unit-places.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { clear, give, raise } from './actions.ts';

interface ChangesProps {
  found: ClassPlaces;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** What changes places once they stand, each with its reason: given to another unit, more of them, none at all. */
export async function Changes({ found, viewer, m, f }: ChangesProps) {
  const t = m.places;
  const { rows, isAllotted } = found;
  const hidden = (
    <>
      <input type="hidden" name="id" value={found.id} />
      <input type="hidden" name="version" value={found.version} />
    </>
  );
  const words = <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={2} />;
  const count = <TextField name="places" label={t.count} width="short" inputMode="numeric" autoComplete="off" />;
  const all = rows.map(({ id, title }) => ({ value: id, label: title }));
  const unused = rows.flatMap(({ id, title, places, asking }) =>
    places !== null && places > asking
      ? { value: id, label: `${title} (${t.unused({ n: f.number(places - asking) })})` }
      : [],
  );
  const choice = { empty: m.ui.choose, width: 'medium' } as const;
  return (
    <>
      {unused.length > 0 ? (
        <ActionForm fold={t.give} action={give} problems={m.ui.problems} {...(await formFor(viewer, 'give'))}>
          <p className="hint">{t.giveHint}</p>
          {hidden}
          <SelectField name="from" label={t.from} {...choice} options={unused} />
          <SelectField name="to" label={t.to} {...choice} options={all} />
          {count}
          {words}
          <div>
            <SubmitButton kind="plain">{t.giveButton}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      <ActionForm fold={t.raise} action={raise} problems={m.ui.problems} {...(await formFor(viewer, 'raise'))}>
        <p className="hint">{t.raiseHint}</p>
        {hidden}
        {isAllotted ? <SelectField name="unit" label={t.raiseUnit} {...choice} options={all} /> : null}
        {count}
        {words}
        <div>
          <SubmitButton kind="plain">{t.raiseButton}</SubmitButton>
        </div>
      </ActionForm>
      {isAllotted ? (
        <ActionForm fold={t.clear} action={clear} problems={m.ui.problems} {...(await formFor(viewer, 'clear'))}>
          <p className="hint">{t.clearHint}</p>
          {hidden}
          {words}
          <div>
            <SubmitButton kind="stop">{t.clear}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </>
  );
}
