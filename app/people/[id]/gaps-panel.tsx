import { SidePanel } from '#components/page/side-panel.tsx';
import { Tag } from '#components/page/tag.tsx';
import { askedWords, needWords, reasonWords } from '#components/people/standard-words.ts';
import type { PersonPage } from '#db/queries/people-page.ts';
import { lackedOf } from '#domain/eligibility/standard-gap.ts';
import { BINDINGS, type Gap } from '#domain/eligibility/standards.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface GapsPanelProps {
  page: PersonPage;
  m: Messages;
  f: Format;
}

/**
 * What the post asks and the person does not have yet, then what texts would send him to and what the register aims at,
 * each named as what it is. It informs, it refuses nothing.
 */
export function GapsPanel({ page: { gaps, record }, m, f }: GapsPanelProps) {
  if (!record.active) return null;
  const t = m.people;
  const { qualification, llct, qlnn } = record.values;
  const levels = {
    qualification: qualification?.level ?? null,
    politicalTheory: llct?.level ?? null,
    stateManagement: qlnn?.level ?? null,
  };
  const shown = BINDINGS.map((binding) => ({
    binding,
    lacked: lackedOf({ gaps }, binding),
    unknown: gaps.filter(({ outcome, standard }) => outcome === 'UNKNOWN' && standard.binding === binding),
  })).filter(({ lacked, unknown }) => lacked.length + unknown.length > 0);
  return (
    <SidePanel title={t.gaps}>
      {shown.every(({ binding }) => binding !== 'required') ? <p className="small">{t.gapsNone}</p> : null}
      {shown.map(({ binding, lacked, unknown }) => (
        <div key={binding}>
          {binding === 'required' ? null : <h3>{m.gap.below[binding]}</h3>}
          <ul className="plain stack-tight">
            {lacked.map((gap) => (
              <li key={gap.standard.id}>
                {binding === 'required' ? <Tag tone="fix">{t.lacks[gap.standard.requirement.field]}</Tag> : null}
                <p className="small">{needWords(gap, levels, m)}</p>
                <p className="small muted">{reasonWords(gap, m, f)}</p>
              </li>
            ))}
            {unknown.map((gap) => (
              <li key={gap.standard.id}>
                <Tag tone="none">{t.notKnown[gap.standard.requirement.field]}</Tag>
                <p className="small">{unknownWords(gap, m)}</p>
                <p className="small muted">{reasonWords(gap, m, f)}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </SidePanel>
  );
}

function unknownWords({ standard, missing }: Gap, m: Messages): string {
  const fields = missing.map((field) => m.conditions.missing[field]).join(', ');
  return `${askedWords(standard, m)}; ${m.conditions.needs({ fields })}`;
}
