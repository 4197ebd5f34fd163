import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { ProposalDetail } from '#db/queries/proposals.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { take } from '../actions.ts';
import type { ClassPart } from './by-class.ts';

interface TakeWholeProps {
  found: ProposalDetail;
  parts: readonly ClassPart[];
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** One press for all classes, until every chosen line was taken. */
export async function TakeWhole({ found, parts, viewer, m, f }: TakeWholeProps) {
  const t = m.proposals;
  const count = (of: (part: ClassPart) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const chosen = count((part) => part.chosen.length);
  if (chosen === 0 || chosen === count((part) => part.taken)) return null;
  return (
    <SidePanel as="section" title={t.takeTitle}>
      <p className="hint">{t.takeHint}</p>
      <ActionForm action={take} problems={m.ui.problems} {...(await formFor(viewer, 'take'))}>
        <input type="hidden" name="id" value={found.id} />
        <input type="hidden" name="version" value={found.version} />
        <div>
          <SubmitButton name="part" value="whole">
            {t.takeWhole({ chosen: f.turns(chosen), reserves: f.turns(count((part) => part.others.length)) })}
          </SubmitButton>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
