import { SidePanel } from '#components/page/side-panel.tsx';
import { Tag } from '#components/page/tag.tsx';
import { askedWords, needWords, reasonWords } from '#components/people/standard-words.ts';
import type { PersonPage } from '#db/queries/people-page.ts';
import { type Lack, lacksOf, unknownOf } from '#domain/eligibility/standard-gap.ts';
import type { Gap } from '#domain/eligibility/standards.ts';
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
  const lacks = lacksOf({ gaps });
  const asked = lacks.filter((lack) => isRequired(lack));
  const others = lacks.filter((lack) => !isRequired(lack));
  const unknown = unknownOf({ gaps }, 'required');
  return (
    <SidePanel title={t.gaps}>
      {asked.length + unknown.length === 0 ? <p className="small">{t.gapsNone}</p> : null}
      <ul className="plain stack-tight">
        {asked.map((lack) => (
          <li key={lack.requirement.field}>
            <Tag tone="fix">{t.lacks[lack.requirement.field]}</Tag>
            <Why lack={lack} levels={levels} m={m} f={f} />
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
      {others.length > 0 ? (
        <>
          <h2>{m.gap.beside}</h2>
          <ul className="plain stack-tight">
            {others.map((lack) => (
              <li key={`${lack.requirement.field} ${lack.requirement.level}`}>
                <Why lack={lack} levels={levels} m={m} f={f} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </SidePanel>
  );
}

interface WhyProps {
  lack: Lack;
  levels: Parameters<typeof needWords>[1];
  m: Messages;
  f: Format;
}

function Why({ lack, levels, m, f }: WhyProps) {
  return (
    <>
      <p className="small">{needWords(lack, levels, m)}</p>
      {lack.gaps.map((gap) => (
        <p key={gap.standard.id} className="small muted">
          {reasonWords(gap, m, f)}
        </p>
      ))}
    </>
  );
}

function isRequired({ gaps }: Lack): boolean {
  return gaps.some(({ standard }) => standard.binding === 'required');
}

function unknownWords({ standard, missing }: Gap, m: Messages): string {
  const fields = missing.map((field) => m.conditions.missing[field]).join(', ');
  return `${askedWords(standard, m)}; ${m.conditions.needs({ fields })}`;
}
