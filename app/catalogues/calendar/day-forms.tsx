import { ActionForm } from '#components/form/action-form.tsx';
import { RadioGroup } from '#components/form/choice-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import type { CalendarRow } from '#db/queries/work-calendar.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { dropDay, keepDay } from '../actions.ts';

interface FormOf {
  entry: CalendarRow;
  viewer: Viewer;
  m: Messages;
}

/** Adds a day or changes one; the day itself is set once. */
export async function DayForm({ entry, viewer, m }: Omit<FormOf, 'entry'> & { entry?: CalendarRow }) {
  const t = m.calendar;
  const f = formatFor(viewer.locale);
  return (
    <ActionForm action={keepDay} problems={m.ui.problems} {...(await formFor(viewer, 'day'))}>
      {entry ? (
        <>
          <input type="hidden" name="day" value={f.day(entry.day)} />
          <input type="hidden" name="version" value={entry.version} />
        </>
      ) : (
        <DateField name="day" label={t.day} hint={m.ui.dayHint} />
      )}
      <RadioGroup
        name="works"
        label={t.kind}
        hint={t.kindHint}
        defaultValue={entry?.works ? 'yes' : 'no'}
        choices={[
          { value: 'no', label: t.works.no },
          { value: 'yes', label: t.works.yes },
        ]}
      />
      <TextField name="name" label={t.name} width="medium" defaultValue={entry?.name} />
      <TextField name="nameEn" label={t.nameEn} width="medium" defaultValue={entry?.nameEn} />
      <TextField name="source" label={t.source} hint={t.sourceHint} defaultValue={entry?.source} />
      <div>
        <SubmitButton>{entry ? t.save : t.add}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes a day out again, with the reason. */
export async function DropDayForm({ entry, viewer, m }: FormOf) {
  const t = m.calendar;
  return (
    <ActionForm action={dropDay} problems={m.ui.problems} {...(await formFor(viewer, 'drop'))}>
      <p className="muted">{t.removeLead}</p>
      <input type="hidden" name="day" value={entry.day} />
      <input type="hidden" name="version" value={entry.version} />
      <TextField name="source" label={t.removeSource} />
      <div>
        <SubmitButton kind="stop">{t.remove}</SubmitButton>
      </div>
    </ActionForm>
  );
}
