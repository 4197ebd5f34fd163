import type { PersonFacts } from '#domain/eligibility/facts.ts';
import { leavesSoon, type Need } from '#domain/eligibility/need.ts';
import { lacksOf } from '#domain/eligibility/standard-gap.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { needWords, reasonWords } from '../people/standard-words.ts';

interface NeedNotesProps {
  need: Pick<Need, 'fills'> & Partial<Need>;
  levels: Pick<PersonFacts, 'qualification' | 'politicalTheory' | 'stateManagement'>;
  m: Messages;
  f: Format;
}

/** Why to put somebody forward for a class: what he lacks and it gives, who asks it, and what else tells for or against. */
export function NeedNotes({ need: { fills, waited = 0, yearsToServe = null }, levels, m, f }: NeedNotesProps) {
  const t = m.gap;
  const more = [
    waited > 0 ? t.waited({ n: waited }) : null,
    yearsToServe !== null && leavesSoon({ yearsToServe }) ? t.leavesSoon({ years: yearsToServe }) : null,
  ].filter((words) => words !== null);
  if (fills.length + more.length === 0) return null;
  return (
    <ul className="plain">
      {lacksOf({ gaps: fills }).map((lack) => (
        <li key={`${lack.requirement.field} ${lack.requirement.level}`} className="small">
          {needWords(lack, levels, m)}
          {lack.gaps.map((gap) => (
            <div key={gap.standard.id} className="muted">
              {reasonWords(gap, m, f)}
            </div>
          ))}
        </li>
      ))}
      {more.map((words) => (
        <li key={words} className="small muted">
          {words}
        </li>
      ))}
    </ul>
  );
}
