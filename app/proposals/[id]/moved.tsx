import { Notice } from '#components/page/notice.tsx';
import type { ProposalDetail } from '#db/queries/proposals.ts';
import { concerning, type ProposalChange } from '#domain/proposal/changes.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface MovedProps {
  found: ProposalDetail;
  changes: readonly ProposalChange[];
  /** One class only, by its code. */
  course?: string;
  m: Messages;
  f: Format;
}

/** What is not as it was when the proposal was computed, before somebody tries to take it. */
export function Moved({ found, changes, course, m, f }: MovedProps) {
  const t = m.proposals;
  const own = course ? concerning(changes, scopeOf(found, course)) : changes;
  if (own.length === 0) return null;
  const named = own.map((change) =>
    'course' in change ? (found.classes.get(change.course)?.name ?? change.course) : t.movedRegister,
  );
  return (
    <Notice kind="warn" title={t.moved}>
      <p>{t.movedText({ n: f.number(own.length), classes: [...new Set(named)].join(', ') })}</p>
    </Notice>
  );
}

function scopeOf({ content: { world } }: ProposalDetail, course: string) {
  const own = world.candidates.filter((each) => each.course === course);
  return {
    courses: new Set([course]),
    people: new Set(own.map(({ personId }) => personId)),
    units: new Set(own.map(({ unit }) => unit)),
  };
}
