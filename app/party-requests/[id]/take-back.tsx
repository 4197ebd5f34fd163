import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { PartyRequestDetail } from '#db/queries/opinions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { takeBack } from '../actions.ts';

/** Takes a wrong request back before its reply. */
export async function TakeBack({ found, viewer }: { found: PartyRequestDetail; viewer: Viewer }) {
  const m = messagesFor(viewer.locale);
  const t = m.opinions;
  return (
    <SidePanel title={t.takeBack}>
      <ActionForm action={takeBack} problems={m.ui.problems} {...(await formFor(viewer, 'take-back'))}>
        <input type="hidden" name="id" value={found.id} />
        <input type="hidden" name="version" value={found.version} />
        <p className="hint">{t.takeBackHint}</p>
        <TextArea name="comment" label={t.takeBackWhy} />
        <div>
          <SubmitButton kind="stop">{t.takeBack}</SubmitButton>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
