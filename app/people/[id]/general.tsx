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
    { label: t.fields.phone, value: values.phone },
    { label: t.fields.email, value: values.email },
  ];
  return (
    <SidePanel title={t.general} as="section">
      <CheckList rows={rows.map(({ label, value }) => ({ label, value: value || m.ui.unknown }))} m={m} />
    </SidePanel>
  );
}
