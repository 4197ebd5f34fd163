import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { personPage } from '#db/queries/people-page.ts';
import { destinations } from '#db/queries/units.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { offer } from '../../actions.ts';

export default async function MovePage({ params }: Page<'id'>) {
  const viewer = await requireViewer('people.write');
  const { id } = await params;
  const page = await personPage(viewer, id, await requestNow());
  if (!page?.can.write || !page.record.active) notFound();
  const units = await destinations(await requestDay());
  const m = messagesFor(viewer.locale);
  const t = m.people.moveForm;
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
      <div className="measure">
        <ActionForm action={offer} problems={m.ui.problems} {...(await formFor(viewer, 'move'))}>
          <input type="hidden" name="personId" value={id} />
          <input type="hidden" name="version" value={page.record.version} />
          <SelectField
            name="toUnitId"
            label={t.to}
            empty={m.ui.choose}
            options={units
              .filter((unit) => unit.id !== page.record.post.unitId)
              .map((unit) => ({ value: unit.id, label: unit.title }))}
            width="medium"
          />
          <DateField name="day" label={t.day} hint={m.ui.dayHint} />
          <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={2} />
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
