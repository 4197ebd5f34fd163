import { notFound } from 'next/navigation';
import { optionsOf } from '#components/form/ask.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { DateField } from '#components/form/text-field.tsx';
import { personPage } from '#db/queries/people-page.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { leave } from '../../actions.ts';
import { PersonForm } from '../person-form.tsx';

export default async function LeavePage({ params }: Page<'id'>) {
  const viewer = await requireViewer('people.write');
  const { id } = await params;
  const page = await personPage(viewer, id, await requestNow());
  if (!page?.can.write || !page.record.active) notFound();
  const m = messagesFor(viewer.locale);
  const t = m.people.leaveForm;
  const above = (
    <p>
      {t.movedHint} <a href={`/people/${id}/move`}>{t.moveInstead}</a>
    </p>
  );
  return (
    <PersonForm
      title={t.title}
      sub={t.sub}
      record={page.record}
      action={leave}
      form="leave"
      submit={t.send}
      above={above}
      viewer={viewer}
      m={m}
    >
      <SelectField
        name="reason"
        label={t.reason}
        empty={m.ui.choose}
        options={optionsOf(m.catalogue.leaveReasons)}
        width="medium"
      />
      <DateField name="lastDay" label={t.lastDay} hint={m.ui.dayHint} />
    </PersonForm>
  );
}
