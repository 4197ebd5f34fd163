import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { RadioGroup } from '#components/form/choice-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { mailChoiceOf } from '#db/queries/mails.ts';
import { ownAccount, ownRights } from '#db/queries/own-account.ts';
import { MAIL_CHOICES } from '#domain/notices/states.ts';
import { messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { saveMyContact, saveMyMail } from './actions.ts';

/** The viewer's own account: who one is here, what one may do, how one is reached. */
export default async function AccountPage({ searchParams }: Page) {
  const viewer = await requireViewer('account.self');
  const own = await ownAccount(viewer);
  if (!own) notFound();
  const rights = await ownRights(viewer);
  const choice = await mailChoiceOf(viewer);
  const m = messagesFor(viewer.locale);
  const p = m.notices.preference;
  const words = m.auth.account;
  return (
    <AppShell viewer={viewer} notice={doneNotice(await searchParams, m.auth.done)}>
      <title>{`${words.title} · ${m.ui.product}`}</title>
      <PageHead
        title={own.name}
        sub={own.title}
        m={m}
        actions={
          <>
            <ButtonLink href="/account/delegations">{m.delegations.title}</ButtonLink>
            <ButtonLink href="/account/sessions">{m.auth.sessions.title}</ButtonLink>
            <ButtonLink href="/account/password">{m.auth.change.title}</ButtonLink>
          </>
        }
      />
      <div className="two">
        <div className="stack">
          <SidePanel as="section" title={words.contact}>
            <ActionForm action={saveMyContact} problems={m.ui.problems} {...(await formFor(viewer, 'contact'))}>
              <TextField
                name="email"
                type="email"
                label={words.email}
                optional={m.ui.optional}
                width="medium"
                autoComplete="email"
                defaultValue={own.email ?? undefined}
              />
              <TextField
                name="phone"
                type="tel"
                label={words.phone}
                hint={words.contactHint}
                optional={m.ui.optional}
                width="medium"
                autoComplete="tel"
                defaultValue={own.phone ?? undefined}
              />
              <div>
                <SubmitButton>{m.ui.save}</SubmitButton>
              </div>
            </ActionForm>
          </SidePanel>
          <SidePanel as="section" title={p.title}>
            <p className="muted small">{own.email ? p.lead : p.noAddress}</p>
            <ActionForm action={saveMyMail} problems={m.ui.problems} {...(await formFor(viewer, 'mail'))}>
              <RadioGroup
                name="choice"
                label={p.label}
                defaultValue={choice}
                choices={MAIL_CHOICES.map((value) => ({ value, ...p.choices[value] }))}
              />
              <div>
                <SubmitButton kind="plain">{m.ui.save}</SubmitButton>
              </div>
            </ActionForm>
          </SidePanel>
        </div>
        <SidePanel title={words.rights}>
          <p>
            {m.auth.username}: <code>{own.username}</code>
          </p>
          <ul className="plain stack">
            {rights.map(({ role, unit, lender }) => (
              <li key={`${role} ${unit} ${lender}`}>
                {words.rightAt({ role: m.roles.names[role], unit })}
                <p className="muted small">{lender ? words.onBehalfOf({ name: lender }) : m.roles.duties[role]}</p>
              </li>
            ))}
          </ul>
          {rights.length === 0 ? <p>{m.auth.noRole}</p> : null}
        </SidePanel>
      </div>
    </AppShell>
  );
}
