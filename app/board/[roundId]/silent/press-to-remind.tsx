import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { remind } from './actions.ts';

interface PressToRemindProps {
  roundId: string;
  units: number;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** One press writes to all units that have sent nothing. */
export async function PressToRemind({ roundId, units, viewer, m, f }: PressToRemindProps) {
  const t = m.notices.reminders;
  return (
    <SidePanel as="section" title={t.pressTitle}>
      <ActionForm action={remind} problems={m.ui.problems} {...(await formFor(viewer, 'remind'))}>
        <p className="muted">{t.pressLead}</p>
        <input type="hidden" name="id" value={roundId} />
        <div>
          <SubmitButton>{t.press({ n: f.number(units) })}</SubmitButton>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
