import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { optionsOf } from '#components/form/ask.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { personPage } from '#db/queries/people-page.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { leave } from '../../actions.ts';

export default async function LeavePage({ params }: Page<'id'>) {
  const viewer = await requireViewer('people.write');
  const { id } = await params;
  const page = await personPage(viewer, id, await requestNow());
  if (!page?.can.write || !page.record.active) notFound();
  const m = messagesFor(viewer.locale);
  const t = m.people.leaveForm;
  return (
    <AppShell viewer={viewer} current="people">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub}
        crumbs={[
          { label: m.people.title, href: '/people' },
          { label: page.record.values.name, href: `/people/${id}` },
        ]}
        m={m}
      />
      <div className="measure stack">
        <p>
          {t.movedHint} <a href={`/people/${id}/move`}>{t.moveInstead}</a>
        </p>
        <ActionForm action={leave} problems={m.ui.problems} {...(await formFor(viewer, 'leave'))}>
          <input type="hidden" name="personId" value={id} />
          <input type="hidden" name="version" value={page.record.version} />
          <SelectField
            name="reason"
            label={t.reason}
            empty={m.ui.choose}
            options={optionsOf(m.catalogue.leaveReasons)}
            width="medium"
          />
          <DateField name="lastDay" label={t.lastDay} hint={m.ui.dayHint} />
          <div className="btns">
            <SubmitButton>{t.send}</SubmitButton>
            <ButtonLink kind="quiet" href={`/people/${id}`}>
              {m.ui.cancel}
            </ButtonLink>
          </div>
        </ActionForm>
      </div>
    </AppShell>
  );
}
