import { ActionForm } from '#components/form/action-form.tsx';
import { GrantFields } from '#components/form/grant-fields.tsx';
import { Slips } from '#components/form/slips.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { unitsWithin } from '#db/queries/units.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { createOne } from './actions.ts';

/** One new account, with its first right; its slip is shown once. */
export default async function NewAccountPage() {
  const viewer = await requireViewer('account.manage');
  const day = await requestDay();
  const units = await unitsWithin(viewer, 'account.manage', day);
  const m = messagesFor(viewer.locale);
  return (
    <AppShell viewer={viewer} current="accounts">
      <title>{`${m.admin.newAccount} · ${m.ui.product}`}</title>
      <PageHead title={m.admin.newAccount} m={m} crumbs={[{ label: m.admin.accounts, href: '/accounts' }]} />
      <ActionForm action={createOne} problems={m.ui.problems} {...(await formFor(viewer, 'account'))}>
        <Slips words={m.admin.slip} once={m.admin.slipsOnce} />
        <TextField name="name" label={m.admin.person} width="medium" autoComplete="off" />
        <TextField name="title" label={m.admin.position} width="medium" optional={m.ui.optional} autoComplete="off" />
        <TextField
          name="username"
          label={m.auth.username}
          hint={m.admin.usernameHint}
          width="medium"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField name="email" type="email" label={m.auth.account.email} width="medium" optional={m.ui.optional} />
        <GrantFields units={units} day={day} m={m} />
        <div>
          <SubmitButton>{m.admin.create}</SubmitButton>
        </div>
      </ActionForm>
    </AppShell>
  );
}
