import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { BodyField } from '#components/people/body-field.tsx';
import { managingBodies } from '#db/queries/managing-bodies.ts';
import { personPage } from '#db/queries/people-page.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { manage } from '../../actions.ts';

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
    <AppShell viewer={viewer} current="people">
      <title>{`${t.set} · ${m.ui.product}`}</title>
      <PageHead
        title={t.set}
        sub={[post, unit].filter(Boolean).join(' · ')}
        crumbs={[
          { label: m.people.title, href: '/people' },
          { label: record.values.name, href: `/people/${id}` },
        ]}
        m={m}
      />
      <div className="measure">
        <ActionForm action={manage} problems={m.ui.problems} {...(await formFor(viewer, 'managed-by'))}>
          <input type="hidden" name="personId" value={id} />
          <input type="hidden" name="version" value={record.version} />
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
          <div className="btns">
            <SubmitButton>{t.save}</SubmitButton>
            <ButtonLink kind="quiet" href={`/people/${id}`}>
              {m.ui.cancel}
            </ButtonLink>
          </div>
        </ActionForm>
      </div>
    </AppShell>
  );
}
