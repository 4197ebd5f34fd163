import { ActionForm } from '#components/form/action-form.tsx';
import { Button } from '#components/form/button.tsx';
import type { OwnForm } from '#components/form/form-state.ts';
import type { Candidate } from '#db/queries/candidates.ts';
import type { Messages } from '#messages/messages.ts';
import { addPeople } from '../../../actions.ts';

/** At most so many are suggested beside a list; the others stand first where people are picked. */
const SHOWN = 6;

/**
 * Whom to put forward next: nothing in their way, not on the list yet, and lacking a standard that the class gives;
 * where the class gives none, those who stand for no class at all.
 */
export function suggested(people: readonly Candidate[]): { by: 'standard' | 'target'; people: Candidate[] } {
  const free = people.filter((person) => person.findings.length === 0 && person.standing === null);
  const byStandard = free.filter((person) => person.fills.length > 0);
  if (byStandard.length > 0) return { by: 'standard', people: byStandard };
  return { by: 'target', people: free.filter((person) => person.otherLines === 0) };
}

interface SuggestedProps {
  dossierId: string;
  classId: string;
  people: readonly Candidate[];
  form: OwnForm;
  m: Messages;
}

/** The few people to add by one press. */
export function Suggested({ dossierId, classId, people, form, m }: SuggestedProps) {
  const t = m.dossier.klass;
  const found = suggested(people);
  if (found.people.length === 0) return <p className="muted small">{t.noneSuggested}</p>;
  return (
    <ActionForm action={addPeople} problems={m.ui.problems} className="stack-tight" {...form}>
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="classId" value={classId} />
      <p className="muted small">{found.by === 'standard' ? t.byStandard : t.byTarget}</p>
      <ul className="tasks">
        {found.people.slice(0, SHOWN).map((person) => (
          <li key={person.personId}>
            <div>
              {person.name}
              <small>{person.position}</small>
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
