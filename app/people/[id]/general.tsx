import { CheckList } from '#components/page/check-list.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { valueWords } from '#components/people/value-words.ts';
import type { PersonPage } from '#db/queries/people-page.ts';
import type { Words } from './words.ts';

/** What is known of the person besides what they have reached. The number is shown whole only here. */
export function General({ page, ...words }: { page: PersonPage } & Words) {
  const { m } = words;
  const { values } = page.record;
  const t = m.people;
  const rows = [
    { label: t.fields.birth, value: valueWords('birth', values.birth, words) },
    { label: t.fields.gender, value: valueWords('gender', values.gender, words) },
    { label: t.fields.ethnicity, value: values.ethnicity },
    { label: t.fields.citizenId, value: values.citizenId },
    { label: t.fields.category, value: page.category },
    { label: t.fields.rankCode, value: values.rankCode },
    { label: t.fields.recruitedOn, value: valueWords('recruitedOn', values.recruitedOn, words) },
    { label: t.fields.party, value: valueWords('party', values.party, words) },
  ];
  return (
    <SidePanel title={t.general} as="section">
      <div className="columns">
        {[rows.slice(0, rows.length / 2), rows.slice(rows.length / 2)].map((half) => (
          <CheckList
            key={half[0]?.label}
            rows={half.map(({ label, value }) => ({ label, value: value || m.ui.unknown }))}
            m={m}
          />
        ))}
      </div>
    </SidePanel>
  );
}
