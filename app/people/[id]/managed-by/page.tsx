import { notFound } from 'next/navigation';
import { DateField, TextArea } from '#components/form/text-field.tsx';
import { BodyField } from '#components/people/body-field.tsx';
import { managingBodies } from '#db/queries/managing-bodies.ts';
import { personPage } from '#db/queries/people-page.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { manage } from '../../actions.ts';
import { PersonForm } from '../person-form.tsx';

/** Which body manages somebody's post, since when and on what ground; for the office that confirms records. */
export default async function ManagedByPage({ params }: Page<'id'>) {
  const viewer = await requireViewer('people.confirm');
  const { id } = await params;
  const page = await personPage(viewer, id, await requestNow());
  if (!page?.can.confirm || !page.record.active) notFound();
  const { record, post, unit } = page;
  const m = messagesFor(viewer.locale);
  const t = m.people.managed;
  return (
    <PersonForm
      title={t.set}
      sub={[post, unit].filter(Boolean).join(' · ')}
      record={record}
      action={manage}
      form="managed-by"
      submit={t.save}
      viewer={viewer}
      m={m}
    >
      <BodyField
        name="managedBy"
        label={t.body}
        hint={t.bodyHint}
        optional={m.ui.optional}
        bodies={await managingBodies(viewer)}
        defaultValue={record.post.managedBy ?? undefined}
      />
      <DateField name="from" label={t.from} hint={t.fromHint} optional={m.ui.optional} />
      <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={2} />
    </PersonForm>
  );
}
