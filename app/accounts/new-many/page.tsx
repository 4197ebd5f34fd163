import { ActionForm } from '#components/form/action-form.tsx';
import { CheckboxGroup } from '#components/form/choice-field.tsx';
import { Slips } from '#components/form/slips.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { unitsWithin } from '#db/queries/units.ts';
import { ROLES } from '#domain/roles.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { createManyByUnit, createManyFromList } from './actions.ts';

/** Many new accounts at once, by unit and role or from a pasted list; their slips are shown once, to be printed. */
export default async function ManyAccountsPage() {
  const viewer = await requireViewer('account.manage');
  const day = await requestDay();
  const units = await unitsWithin(viewer, 'account.manage', day);
  const m = messagesFor(viewer.locale);
  const words = m.admin.many;
  const from = <DateField name="validFrom" label={m.admin.from} hint={m.ui.dayHint} defaultValue={day} />;
  const slips = <Slips words={m.admin.slip} once={m.admin.slipsOnce} />;
  return (
    <AppShell viewer={viewer} current="accounts">
      <title>{`${m.admin.manyAccounts} · ${m.ui.product}`}</title>
      <PageHead
        title={m.admin.manyAccounts}
        sub={words.lead}
        m={m}
        crumbs={[{ label: m.admin.accounts, href: '/accounts' }]}
      />
      <div className="stack">
        <SidePanel as="section" title={words.byUnit}>
          <ActionForm
            action={createManyByUnit}
            problems={m.ui.problems}
            className="fields choices-wide"
            {...(await formFor(viewer, 'by-unit'))}
          >
            {slips}
            <CheckboxGroup
              name="roles[]"
              label={words.roles}
              choices={ROLES.map((role) => ({ value: role, label: m.roles.names[role] }))}
            />
            <CheckboxGroup
              name="units[]"
              label={words.units}
              choices={units.map(({ id, title }) => ({ value: id, label: title }))}
            />
            {from}
            <div>
              <SubmitButton>{words.submit}</SubmitButton>
            </div>
          </ActionForm>
        </SidePanel>
        <SidePanel as="section" title={words.paste}>
          <ActionForm action={createManyFromList} problems={m.ui.problems} {...(await formFor(viewer, 'list'))}>
            {slips}
            <TextArea name="list" label={words.list} hint={words.pasteHint} rows={8} spellCheck={false} />
            {from}
            <div>
              <SubmitButton kind="plain">{words.submit}</SubmitButton>
            </div>
          </ActionForm>
        </SidePanel>
      </div>
    </AppShell>
  );
}
