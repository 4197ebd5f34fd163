import { SidePanel } from '#components/page/side-panel.tsx';
import { Tag } from '#components/page/tag.tsx';
import type { PersonPage } from '#db/queries/people-page.ts';
import type { Messages } from '#messages/messages.ts';

/** What the post asks and the person does not have yet; it informs, it refuses nothing. */
export function GapsPanel({ page: { gaps, record }, m }: { page: PersonPage; m: Messages }) {
  if (!record.active) return null;
  const t = m.people;
  const actual = {
    qualification: record.values.qualification?.level,
    politicalTheory: record.values.llct?.level,
    stateManagement: record.values.qlnn?.level,
  };
  const scales: Record<keyof typeof actual, Record<string, string>> = {
    qualification: m.catalogue.qualifications,
    politicalTheory: m.catalogue.politicalTheory,
    stateManagement: m.catalogue.stateManagement,
  };
  const level = (field: keyof typeof actual, code: string) => scales[field][code]?.toLowerCase() ?? code;
  return (
    <SidePanel title={t.gaps}>
      {gaps.length === 0 ? <p className="small">{t.gapsNone}</p> : null}
      <ul className="plain stack-tight">
        {gaps.map(({ standard: { id, requirement }, outcome }) => {
          const { field } = requirement;
          const needed = level(field, requirement.level);
          const has = actual[field];
          return (
            <li key={id}>
              <Tag tone={outcome === 'FAIL' ? 'fix' : 'none'}>{(outcome === 'FAIL' ? t.lacks : t.notKnown)[field]}</Tag>
              <p className="small">
                {has ? t.gapLacks({ level: needed, actual: level(field, has) }) : t.gapUnknown({ level: needed })}
              </p>
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}
