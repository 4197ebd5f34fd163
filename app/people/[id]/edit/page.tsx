import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { codesIn, valueWords } from '#components/people/value-words.ts';
import { postNames, type WaitingChange, waitingChanges } from '#db/queries/people-changes.ts';
import { peopleChoices } from '#db/queries/people-choices.ts';
import { personPage } from '#db/queries/people-page.ts';
import { CONFIRMED_FIELDS } from '#domain/people/fields.ts';
import { yearOf } from '#domain/time/partial-day.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { correct } from '../../actions.ts';
import { PersonFields } from '../../person-fields.tsx';

export default async function EditPersonPage({ params }: Page<'id'>) {
  const viewer = await requireViewer('people.write');
  const { id } = await params;
  const page = await personPage(viewer, id, await requestNow());
  if (!page?.can.write || !page.record.active) notFound();
  const on = await requestDay();
  const choices = await peopleChoices(viewer, 'people.write', on);
  const changes = await waitingChanges(viewer, 'people.read', on, { personId: id });
  const names = await postNames(viewer, codesIn(changes.map(({ after }) => after)));
  const m = messagesFor(viewer.locale);
  const words = { m, f: formatFor(viewer.locale), names };
  const pending = new Map(changes.map((change) => [keyOf(change), valueWords(change.field, change.after, words)]));
  const t = m.people.form;
  const { values, version } = page.record;
  const confirms = page.can.confirm;
  const year = yearOf(on);
  return (
    <AppShell viewer={viewer} current="people">
      <title>{`${t.editTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={t.editTitle}
        sub={confirms ? t.editSubOffice : t.editSub}
        crumbs={[
          { label: m.people.title, href: '/people' },
          { label: values.name, href: `/people/${id}` },
        ]}
        m={m}
      />
      <ActionForm action={correct} problems={m.ui.problems} {...(await formFor(viewer, 'person'))}>
        <input type="hidden" name="personId" value={id} />
        <input type="hidden" name="version" value={version} />
        <PersonFields
          values={values}
          choices={choices}
          years={[year - 1, year - 2]}
          marks={confirms ? [] : CONFIRMED_FIELDS}
          pending={pending}
          m={m}
        >
          <DateField name="postFrom" label={t.postFrom} hint={t.postFromHint} optional="" />
        </PersonFields>
        <TextArea name="reason" label={t.reason} hint={confirms ? undefined : t.reasonHint} optional="" rows={2} />
        <div className="btns">
          <SubmitButton>{m.ui.save}</SubmitButton>
          <ButtonLink kind="quiet" href={`/people/${id}`}>
            {m.ui.cancel}
          </ButtonLink>
        </div>
      </ActionForm>
    </AppShell>
  );
}

function keyOf({ field, after }: WaitingChange): string {
  return typeof after === 'object' && 'year' in after ? `${field}.${after.year}` : field;
}
