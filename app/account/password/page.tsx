import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ownAccount } from '#db/queries/own-account.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { changeMyPassword } from './actions.ts';

/** Where a first password must, and any password can, be changed. */
export default async function PasswordPage() {
  const viewer = await requireViewer('account.self', true);
  const account = await ownAccount(viewer);
  const m = messagesFor(viewer.locale);
  const { account: own, change } = m.auth;
  return (
    <AppShell viewer={viewer}>
      <title>{`${change.title} · ${m.ui.product}`}</title>
      <PageHead
        title={change.title}
        m={m}
        crumbs={viewer.mustChangePassword ? [] : [{ label: own.title, href: '/account' }]}
      />
      <Notice kind="info">{viewer.mustChangePassword ? change.first : change.note}</Notice>
      <ActionForm action={changeMyPassword} problems={m.ui.problems} {...(await formFor(viewer, 'password'))}>
        {/* Password managers file the new password under this name. */}
        <input type="hidden" name="username" autoComplete="username" value={account?.username} />
        <TextField
          name="currentPassword"
          type="password"
          label={change.current}
          width="medium"
          autoComplete="current-password"
        />
        <TextField
          name="nextPassword"
          type="password"
          label={change.next}
          hint={change.hint}
          width="medium"
          autoComplete="new-password"
        />
        <TextField
          name="againPassword"
          type="password"
          label={change.again}
          width="medium"
          autoComplete="new-password"
        />
        <div>
          <SubmitButton>{change.submit}</SubmitButton>
        </div>
      </ActionForm>
    </AppShell>
  );
}
