import type { StaffKind } from '../codes.ts';
import type { Day } from '../time/day.ts';
import type { Citation } from './rule.ts';
import type { Standard } from './standards.ts';

type Requirement = Standard['requirement'];
type Whom = Pick<
  Standard,
  'staffKinds' | 'positionCodes' | 'exceptPositionCodes' | 'rankCodes' | 'recruitedFrom' | 'eases'
>;
type Terms = Pick<Standard, 'citation' | 'effectiveFrom' | 'effectiveTo'> &
  Partial<Pick<Standard, 'mendBy' | 'confidence'>>;

const PRACTICE: Citation = { kind: 'practice', number: null };
const decision04 = (article: string): Citation => ({ kind: 'regulation', number: '04/2004/QĐ-BNV', article });

// Quyết định 04/2004 came into force 15 days after the gazette of 12/2/2004; Nghị định 33 took its place on 1/8/2023.
// The commune regime ends with the law on cadres and civil servants of 24/6/2025, in force on 1/7/2025.
const UNDER_04 = { effectiveFrom: '2004-02-27', effectiveTo: '2023-07-31' };
const UNDER_13 = {
  citation: { kind: 'circular', number: '13/2019/TT-BNV' },
  ...dated('2019-12-25', '2023-07-31'),
} as const;
const UNDER_33 = {
  citation: { kind: 'decree', number: '33/2023/NĐ-CP' },
  ...dated('2023-08-01', '2025-06-30'),
  mendBy: '2028-07-31',
} as const;
// Quy định 57 was signed on 8/2/2022; Quy định 350 is known from news of 5/9/2025.
const UNDER_57 = {
  citation: { kind: 'regulation', number: '57-QĐ/TW' },
  ...dated('2022-02-08', '2025-09-04'),
} as const;
const UNDER_350 = {
  citation: { kind: 'regulation', number: '350-QĐ/TW' },
  ...dated('2025-09-05', null),
  confidence: 'M',
} as const;

// Nghị định 101/2017; what Nghị định 171/2025 makes of rank courses for civil servants could not be read.
const UNDER_101 = {
  citation: { kind: 'decree', number: '101/2017/NĐ-CP' },
  ...dated('2017-10-21', '2025-06-30'),
  confidence: 'M',
} as const;

const PARTY = ['BT_DU', 'PBT_DU'];
const COUNCIL = ['CT_HDND', 'PCT_HDND'];
const COMMITTEE = ['CT_UBND', 'PCT_UBND'];
const ORGANISATIONS = ['CT_MTTQ', 'BT_DTN', 'CT_HPN', 'CT_HND', 'CT_HCCB'];
const MILITARY = 'CHT_QS';
const REGISTRAR = 'TP_HT';

const civilServants = (...except: string[]): Whom => ({
  staffKinds: ['civil_servant'],
  ...(except.length > 0 ? { exceptPositionCodes: except } : {}),
});
const holders = (staffKind: StaffKind, ...positionCodes: string[]): Whom => ({
  staffKinds: [staffKind],
  positionCodes,
});
const EVERYBODY: Whom = { staffKinds: ['cadre', 'civil_servant'] };
const RECRUITED_SINCE_2019: Whom = { ...civilServants(MILITARY), recruitedFrom: '2019-12-25' };

/** Chuyên viên, its old code for college graduates, and cán sự. */
const RANKS_BELOW_PRINCIPAL = ['01.003', '01.a003', '01.004'];

const UNIVERSITY: Requirement = { field: 'qualification', level: 'DAI_HOC' };
const VOCATIONAL: Requirement = { field: 'qualification', level: 'TRUNG_CAP' };
const ELEMENTARY: Requirement = { field: 'qualification', level: 'SO_CAP' };
const SENIOR_THEORY: Requirement = { field: 'politicalTheory', level: 'CAO_CAP' };
const THEORY: Requirement = { field: 'politicalTheory', level: 'TRUNG_CAP' };
const BASIC_THEORY: Requirement = { field: 'politicalTheory', level: 'SO_CAP' };
const STATE_MANAGEMENT: Requirement = { field: 'stateManagement', level: 'CAN_SU' };
const SPECIALIST: Requirement = { field: 'stateManagement', level: 'CV' };

/**
 * The standards of commune posts that a new register starts with, and that an older one is offered (`manage standards`).
 * Ids are those of the dossier on the law: X commune standards, P political theory, N rank and induction courses; D04 is
 * Quyết định 04/2004, whose levels for plains and towns stand here. Military law concerns the commander (X06); a
 * registrar may hold intermediate law (X03).
 *
 * X02 eases the degree to intermediate training where the province's People's Committee has set that for communes in the
 * mountains, of ethnic minorities or in hard conditions. Neither the area of a unit nor such a decision is in the
 * register, so for whoever has what X02 asks it is not known whether he lacks the degree.
 *
 * N01 sends civil servants of the lower ranks who lack the specialists' certificate to the course; of public employees
 * (grade III or IV in administration) and of trainees the register does not know who is one. N02 and N03 stand among
 * the conditions of classes (`default-rules.ts`) and not here: they say who may enter the courses for higher ranks, not
 * that everybody who may is to be sent. The goals are no law: the yearly figures of the workforce are measured by
 * them, and the register's office may end them. Medium confidence: known from summaries, not from the text itself.
 */
export const DEFAULT_STANDARDS: readonly Standard[] = [
  required('X01', civilServants(MILITARY), UNIVERSITY, { ...UNDER_13, mendBy: '2024-12-24' }),
  required('X03.civilServants', civilServants(MILITARY, REGISTRAR), UNIVERSITY, UNDER_33),
  required('X03.registrars', holders('civil_servant', REGISTRAR), VOCATIONAL, UNDER_33),
  required('X03.cadres', holders('cadre', ...PARTY, ...ORGANISATIONS), UNIVERSITY, UNDER_33),
  required('X03.government', holders('cadre', ...COUNCIL, ...COMMITTEE), UNIVERSITY, { ...UNDER_33, confidence: 'M' }),
  required('X03.theory', holders('cadre', ...PARTY, ...COUNCIL, ...COMMITTEE, ...ORGANISATIONS), THEORY, {
    ...UNDER_33,
    confidence: 'M',
  }),
  except('X02', ['X01'], civilServants(MILITARY), VOCATIONAL, UNDER_13),
  except('X02', ['X03.civilServants'], civilServants(MILITARY, REGISTRAR), VOCATIONAL, {
    citation: UNDER_33.citation,
    ...dated(UNDER_33.effectiveFrom, UNDER_33.effectiveTo),
  }),
  required('X05', { staffKinds: ['cadre'] }, THEORY, { citation: PRACTICE, ...dated('2000-01-01', null) }),

  ...under04('D04.party', PARTY, 'Điều 5', { theory: THEORY, study: VOCATIONAL, confidence: 'M' }),
  ...under04('D04.organisations', ORGANISATIONS, 'Điều 6', {
    theory: BASIC_THEORY,
    study: ELEMENTARY,
    confidence: 'M',
  }),
  ...under04('D04.council', COUNCIL, 'Điều 7', { theory: THEORY, study: VOCATIONAL, confidence: 'H' }),
  ...under04('D04.committee', COMMITTEE, 'Điều 8', { theory: THEORY, study: VOCATIONAL, confidence: 'M' }),
  required('D04.committee.state', holders('cadre', ...COMMITTEE), STATE_MANAGEMENT, {
    citation: decision04('Điều 8'),
    ...UNDER_04,
    confidence: 'M',
  }),

  required('N06.state', RECRUITED_SINCE_2019, STATE_MANAGEMENT, { ...UNDER_13, confidence: 'M' }),
  required('N06.theory', RECRUITED_SINCE_2019, BASIC_THEORY, { ...UNDER_13, confidence: 'M' }),

  object('N01', { staffKinds: ['civil_servant'], rankCodes: RANKS_BELOW_PRINCIPAL }, SPECIALIST, UNDER_101),
  object('P01', civilServants(MILITARY), BASIC_THEORY, UNDER_57),
  object('P03', holders('cadre', ...PARTY, ...COUNCIL, ...COMMITTEE, ...ORGANISATIONS), THEORY, UNDER_57),
  object('P03.military', holders('civil_servant', MILITARY), THEORY, UNDER_57),
  object('P03', holders('cadre', ...ORGANISATIONS.slice(1)), THEORY, UNDER_350),
  object('P07', holders('cadre', ...PARTY, ...COUNCIL, ...COMMITTEE, 'CT_MTTQ'), SENIOR_THEORY, UNDER_350),

  goal('GOAL.university', UNIVERSITY),
  goal('GOAL.theory', THEORY),
];

function dated(effectiveFrom: Day, effectiveTo: Day | null) {
  return { effectiveFrom, effectiveTo };
}

function required(id: string, whom: Whom, requirement: Requirement, terms: Terms): Standard {
  return { id, binding: 'required', ...whom, requirement, mendBy: null, confidence: 'H', ...terms };
}

/** A text names the post among those to be sent to the course; whoever holds it may still lack it. */
function object(id: string, whom: Whom, requirement: Requirement, terms: Terms): Standard {
  return { ...required(id, whom, requirement, terms), binding: 'object' };
}

/** A lower standard that stands in the place of others where the province has set it for the unit's area. */
function except(id: string, eases: string[], whom: Whom, requirement: Requirement, terms: Terms): Standard {
  return required(id, { ...whom, eases }, requirement, terms);
}

function goal(id: string, requirement: Requirement): Standard {
  return {
    ...required(id, EVERYBODY, requirement, { citation: PRACTICE, ...dated('2021-01-01', null) }),
    binding: 'goal',
  };
}

function under04(
  id: string,
  posts: string[],
  article: string,
  { theory, study, confidence }: { theory: Requirement; study: Requirement; confidence: Standard['confidence'] },
): Standard[] {
  const terms = { citation: decision04(article), ...UNDER_04, confidence };
  return [
    required(`${id}.theory`, holders('cadre', ...posts), theory, terms),
    required(`${id}.qualification`, holders('cadre', ...posts), study, terms),
  ];
}
