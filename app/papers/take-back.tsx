import { ActionForm } from '#components/form/action-form.tsx';
import type { FormAction } from '#components/form/form-state.ts';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';

interface TakeBackProps {
  id: string;
  version: number;
  /** The field that leads back to the page. */
  of: { kind: string } | { unit: string };
  action: FormAction;
  viewer: Viewer;
  m: Messages;
}

/** Takes back what has not begun to count. */
export async function TakeBack({ id, version, of, action, viewer, m }: TakeBackProps) {
  const [[name, value] = ['', '']] = Object.entries(of);
  return (
    <ActionForm action={action} problems={m.ui.problems} {...(await formFor(viewer, `drop-${id}`))}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name={name} value={value} />
      <div>
        <SubmitButton kind="plain">{m.paperForms.takeBack}</SubmitButton>
      </div>
    </ActionForm>
  );
}
