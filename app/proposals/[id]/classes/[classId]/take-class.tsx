import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { ProposalDetail } from '#db/queries/proposals.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { take } from '../../../actions.ts';
import type { ClassPart } from '../../by-class.ts';

interface TakeClassProps {
  found: ProposalDetail;
  part: ClassPart;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** The form of the list's ticks. */
export const TAKE_FORM = 'take';

/** The class taken as proposed, or only those who are ticked in the list. */
export async function TakeClass({ found, part, viewer, m, f }: TakeClassProps) {
  const t = m.proposals;
  return (
    <SidePanel as="section" title={t.takeTitle}>
      <p className="hint">{t.takeClassHint}</p>
      <ActionForm action={take} problems={m.ui.problems} {...(await formFor(viewer, TAKE_FORM))}>
        <input type="hidden" name="id" value={found.id} />
        <input type="hidden" name="version" value={found.version} />
        <input type="hidden" name="course" value={part.id} />
        <div className="row">
          <SubmitButton name="part" value="course">
            {t.takeClass({ chosen: f.people(part.chosen.length), reserves: f.people(part.others.length) })}
          </SubmitButton>
          {part.chosen.length > 0 ? (
            <SubmitButton kind="plain" name="part" value="lines">
              {t.takeLines}
            </SubmitButton>
          ) : null}
        </div>
      </ActionForm>
    </SidePanel>
  );
}
