import { ActionForm } from '#components/form/action-form.tsx';
import { Button } from '#components/form/button.tsx';
import type { OwnForm } from '#components/form/form-state.ts';
import { NeedNotes } from '#components/register/need-notes.tsx';
import type { Candidate } from '#db/queries/candidates.ts';
import { byNeed } from '#domain/eligibility/need.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { addPeople } from '../../../actions.ts';

/** At most so many are suggested beside a list; the others stand first where people are picked. */
const SHOWN = 6;

/**
 * Whom to put forward next, who needs it most first: nothing in their way, not on the list yet, and lacking what the
 * class gives; where it gives nothing that they lack, those who stand for no class at all.
 */
export function suggested(people: readonly Candidate[]): { by: 'need' | 'target'; people: Candidate[] } {
  const free = people.filter((person) => person.findings.length === 0 && person.standing === null).sort(byNeed);
  const inNeed = free.filter((person) => person.fills.length > 0);
  if (inNeed.length > 0) return { by: 'need', people: inNeed };
  return { by: 'target', people: free.filter((person) => person.otherLines === 0) };
}

interface SuggestedProps {
  dossierId: string;
  classId: string;
  people: readonly Candidate[];
  form: OwnForm;
  m: Messages;
  f: Format;
}

/** The few people to add by one press. */
export function Suggested({ dossierId, classId, people, form, m, f }: SuggestedProps) {
  const t = m.dossier.klass;
  const found = suggested(people);
  if (found.people.length === 0) return <p className="muted small">{t.noneSuggested}</p>;
  return (
    <ActionForm action={addPeople} problems={m.ui.problems} className="stack-tight" {...form}>
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="classId" value={classId} />
      <p className="muted small">{found.by === 'need' ? t.byNeed : t.byTarget}</p>
      <ul className="tasks">
        {found.people.slice(0, SHOWN).map((person) => (
          <li key={person.personId}>
            <div>
              {person.name}
              <small>{person.position}</small>
              <NeedNotes need={person} levels={person.levels} m={m} f={f} />
            </div>
            <Button type="submit" kind="quiet" small name="people[]" value={person.personId}>
              {t.addOne}
              <span className="hidden-text"> {person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}
