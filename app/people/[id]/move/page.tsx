import { notFound } from 'next/navigation';
import { SelectField } from '#components/form/select-field.tsx';
import { DateField, TextArea } from '#components/form/text-field.tsx';
import { personPage } from '#db/queries/people-page.ts';
import { destinations } from '#db/queries/units.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { offer } from '../../actions.ts';
import { PersonForm } from '../person-form.tsx';

export default async function MovePage({ params }: Page<'id'>) {
  const viewer = await requireViewer('people.write');
  const { id } = await params;
  const page = await personPage(viewer, id, await requestNow());
  if (!page?.can.write || !page.record.active) notFound();
  const { record } = page;
  const units = await destinations(await requestDay());
  const m = messagesFor(viewer.locale);
  const t = m.people.moveForm;
  return (
    <PersonForm
      title={t.title}
      sub={t.sub}
      record={record}
      action={offer}
      form="move"
      submit={t.send}
      viewer={viewer}
      m={m}
    >
      <SelectField
        name="toUnitId"
        label={t.to}
        empty={m.ui.choose}
        options={units
          .filter((unit) => unit.id !== record.post.unitId)
          .map((unit) => ({ value: unit.id, label: unit.title }))}
        width="medium"
      />
      <DateField name="day" label={t.day} hint={m.ui.dayHint} />
      <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={2} />
    </PersonForm>
  );
}
