import { type StaffCounts, seniorTheory } from '#domain/people/workforce.ts';
import type { Messages } from '#messages/messages.ts';

export interface CountColumn {
  key: string;
  head: string;
  count: (row: StaffCounts) => number;
}

/** The columns of the table by unit: what the published table has, and what is left over, so that rows add up. */
export function countColumns(m: Messages): CountColumn[] {
  const t = m.workforce;
  const { qualifications: q, politicalTheory: p } = m.catalogue;
  return [
    { key: 'total', head: t.total, count: (row) => row.total },
    { key: 'cadres', head: t.cadres, count: (row) => row.cadres },
    { key: 'civilServants', head: t.civilServants, count: (row) => row.civilServants },
    { key: 'female', head: t.female, count: (row) => row.female },
    { key: 'party', head: t.partyMembers, count: (row) => row.partyMembers },
    {
      key: 'master',
      head: t.master,
      count: ({ qualification }) => qualification.THAC_SI + qualification.TIEN_SI,
    },
    { key: 'university', head: q.DAI_HOC, count: ({ qualification }) => qualification.DAI_HOC },
    { key: 'college', head: q.CAO_DANG, count: ({ qualification }) => qualification.CAO_DANG },
    { key: 'intermediate', head: q.TRUNG_CAP, count: ({ qualification }) => qualification.TRUNG_CAP },
    {
      key: 'below',
      head: t.below,
      count: ({ qualification: { SO_CAP, CHUA, UNKNOWN } }) => SO_CAP + CHUA + UNKNOWN,
    },
    { key: 'senior', head: t.seniorTheory, count: seniorTheory },
    { key: 'theory', head: p.TRUNG_CAP, count: ({ politicalTheory }) => politicalTheory.TRUNG_CAP },
  ];
}
