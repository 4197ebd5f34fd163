import { ActionForm } from '#components/form/action-form.tsx';
import { Slips } from '#components/form/slips.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { Tag } from '#components/page/tag.tsx';
import type { Viewer } from '#domain/viewer.ts';
import { messagesFor } from '#messages/messages.ts';
import { stateOf } from '#server/account-list.ts';
import { formFor } from '#server/form/form-for.ts';
import { disable, enable, endAllSessions, reset } from './actions.ts';

interface AccessProps {
  account: { id: string; disabledAt: number | null; mustChangePassword: boolean; sessions: number };
  fixed: boolean;
  viewer: Viewer;
}

/** Whether the account can be used, and where it is: shut it, open it, give it a new first password. */
export async function Access({ account, fixed, viewer }: AccessProps) {
  const m = messagesFor(viewer.locale);
  const words = m.admin.edit;
  const state = stateOf(account);
  const isDisabled = state === 'disabled';
  const id = <input type="hidden" name="id" value={account.id} />;
  return (
    <SidePanel title={words.access}>
      <p>
        <Tag tone={isDisabled ? 'none' : state === 'first' ? 'wait' : 'ok'}>{m.admin.states[state]}</Tag>
      </p>
      <p>{words.sessions({ n: account.sessions })}</p>
      {fixed ? null : (
        <>
          {account.sessions > 0 ? (
            <ActionForm action={endAllSessions} problems={m.ui.problems} {...(await formFor(viewer, 'sessions'))}>
              {id}
              <div>
                <SubmitButton kind="plain">{words.endSessions}</SubmitButton>
              </div>
            </ActionForm>
          ) : null}
          <h2>{isDisabled ? words.enable : words.disable}</h2>
          <ActionForm
            action={isDisabled ? enable : disable}
            problems={m.ui.problems}
            {...(await formFor(viewer, 'access'))}
          >
            {id}
            {isDisabled ? null : <p className="hint">{words.disableNote}</p>}
            <div>
              <SubmitButton kind={isDisabled ? 'plain' : 'stop'}>
                {isDisabled ? words.enable : words.disable}
              </SubmitButton>
            </div>
          </ActionForm>
          <h2>{words.reset}</h2>
          <ActionForm action={reset} problems={m.ui.problems} {...(await formFor(viewer, 'reset'))}>
            {id}
            <Slips words={m.admin.slip} once={m.admin.slipsOnce} />
            <p className="hint">{words.resetNote}</p>
            <div>
              <SubmitButton kind="plain">{words.reset}</SubmitButton>
            </div>
          </ActionForm>
        </>
      )}
    </SidePanel>
  );
}
