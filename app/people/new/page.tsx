import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { peopleChoices } from '#db/queries/people-choices.ts';
import { CONFIRMED_FIELDS, type ConfirmedField, IDENTITY_FIELDS } from '#domain/people/fields.ts';
import { permits } from '#domain/permissions.ts';
import { yearOf } from '#domain/time/partial-day.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { add } from '../actions.ts';
import { PersonFields } from '../person-fields.tsx';

export default async function NewPersonPage() {
  const viewer = await requireViewer('people.write');
  const on = await requestDay();
  const choices = await peopleChoices(viewer, 'people.write', on);
  const m = messagesFor(viewer.locale);
  const t = m.people.form;
  const confirms = permits(viewer, 'people.confirm');
  const year = yearOf(on);
  return (
    <AppShell viewer={viewer} current="people">
      <title>{`${t.addTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={t.addTitle}
        sub={confirms ? t.addSubOffice : t.addSub}
        crumbs={[{ label: m.people.title, href: '/people' }]}
        m={m}
      />
      <ActionForm action={add} problems={m.ui.problems} {...(await formFor(viewer, 'person'))}>
        <PersonFields
          choices={choices}
          years={[year - 1, year - 2]}
          marks={confirms ? [] : CONFIRMED_FIELDS.filter((field) => !isIdentity(field))}
          m={m}
        >
          {choices.units.length === 1 ? (
            <input type="hidden" name="unitId" value={choices.units[0]?.id} />
          ) : (
            <SelectField
              name="unitId"
              label={m.people.unit}
              empty={m.ui.choose}
              options={choices.units.map((unit) => ({ value: unit.id, label: unit.title }))}
            />
          )}
          <DateField name="from" label={t.from} hint={m.ui.dayHint} />
        </PersonFields>
        <TextArea name="reason" label={t.reason} hint={confirms ? undefined : t.reasonHint} optional="" rows={2} />
        <div className="btns">
          <SubmitButton>{t.add}</SubmitButton>
          <ButtonLink kind="quiet" href="/people">
            {m.ui.cancel}
          </ButtonLink>
        </div>
      </ActionForm>
    </AppShell>
  );
}

function isIdentity(field: ConfirmedField): boolean {
  return (IDENTITY_FIELDS as readonly ConfirmedField[]).includes(field);
}
