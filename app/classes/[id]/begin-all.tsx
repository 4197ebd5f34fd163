import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { LineOffer } from '#db/queries/line-offers.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { begin } from '../actions.ts';
import { ready } from './office-offers.ts';

interface BeginAllProps {
  classId: string;
  offers: readonly (readonly LineOffer[])[];
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** The class has begun: everybody who was nominated attends, in one press; nothing where nobody can begin. */
export async function BeginAll({ classId, offers, viewer, m, f }: BeginAllProps) {
  const people = ready(offers, 'begin');
  if (people === 0) return null;
  return (
    <SidePanel title={m.classes.begin.title} as="section">
      <p className="hint">{m.classes.begin.hint}</p>
      <ActionForm action={begin} problems={m.ui.problems} {...(await formFor(viewer, 'begin'))}>
        <input type="hidden" name="id" value={classId} />
        <div>
          <SubmitButton>{m.classes.begin.all({ n: f.people(people) })}</SubmitButton>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
