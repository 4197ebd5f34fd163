import type { StaffKind, StateManagementLevel } from '../codes.ts';
import type { AppliesTo, Citation, EligibilityRule, RuleKind } from './rule.ts';

const PLAN: Citation = { kind: 'plan', number: null };
const PRACTICE: Citation = { kind: 'practice', number: null };
const QD_57: Citation = { kind: 'regulation', number: '57-QĐ/TW' };
const QD_350: Citation = { kind: 'regulation', number: '350-QĐ/TW' };
const ND_101: Citation = { kind: 'decree', number: '101/2017/NĐ-CP' };
const ND_171: Citation = { kind: 'decree', number: '171/2025/NĐ-CP' };

// QĐ 57 was signed on 8/2/2022; QĐ 350, which lowers its ages, is known from news of 5/9/2025, hence "M".
const UNDER_57 = { citation: QD_57, effectiveFrom: '2022-02-08', effectiveTo: '2025-09-04' };
const UNDER_350 = { citation: QD_350, effectiveFrom: '2025-09-05', confidence: 'M', version: 2 } as const;
// NĐ 171 is about civil servants; for cadres NĐ 101 presumably stays.
const UNDER_101 = { citation: ND_101, effectiveFrom: '2017-10-21', effectiveTo: '2025-06-30' };
const STILL_UNDER_101 = { citation: ND_101, effectiveFrom: '2025-07-01', confidence: 'M', version: 2 } as const;
const UNDER_171 = { citation: ND_171, effectiveFrom: '2025-07-01', version: 2 };

const INTERMEDIATE: AppliesTo = { categories: ['LLCT'], grantsPoliticalTheory: ['TRUNG_CAP'] };
const SENIOR: AppliesTo = { categories: ['LLCT'], grantsPoliticalTheory: ['CAO_CAP', 'CU_NHAN'] };
const POSTGRADUATE: AppliesTo = { categories: ['DAO_TAO_CM'], grantsQualification: ['THAC_SI', 'TIEN_SI'] };

/**
 * The rules that a new register starts with; afterwards they are kept in its database. Ids are those of the dossier on
 * the law: G general, P political theory, N rank courses, D postgraduate study. Every condition also has a rule
 * `PLAN.…`: where no text of law speaks for a class, its plan's own word does.
 */
export const DEFAULT_RULES: readonly EligibilityRule[] = [
  block('G01', 'target', {}),
  block('G02', 'active', {}, { citation: PRACTICE }),
  warn('G03', 'alreadyHolds', {}, { citation: PRACTICE }),
  warn('G04', 'timeClash', {}, { citation: PRACTICE }),
  block('G05', 'duplicate', {}, { citation: PRACTICE }),

  warn('PLAN.party', 'party', {}),
  warn('PLAN.qualification', 'minQualification', {}),
  warn('PLAN.certificate', 'certificate', {}),
  warn('PLAN.minAge', 'minAge', {}),
  warn('PLAN.maxAge', 'maxAge', {}),
  warn('PLAN.service', 'minServiceYears', {}),
  warn('PLAN.ratings', 'goodRatings', {}),

  block('P04', 'party', INTERMEDIATE, UNDER_57),
  block('P04', 'party', INTERMEDIATE, UNDER_350),
  block('P05', 'minQualification', INTERMEDIATE, UNDER_57),
  block('P05', 'minQualification', INTERMEDIATE, UNDER_350),
  // "Trường hợp đặc biệt, cấp có thẩm quyền xem xét, quyết định": age warns. It is asked outside full-time study only.
  warn('P06', 'minAge', outsideFullTime(INTERMEDIATE), UNDER_57),
  warn('P06', 'minAge', outsideFullTime(INTERMEDIATE), UNDER_350),
  warn('P06.ratings', 'goodRatings', INTERMEDIATE, { ...UNDER_350, version: 1 }),
  block('P08.party', 'party', SENIOR, UNDER_57),
  block('P08.qualification', 'minQualification', SENIOR, UNDER_57),
  warn('P09', 'minAge', outsideFullTime(SENIOR), UNDER_57),

  // Known from summaries of training firms, hence "M".
  warn('N01', 'alreadyHolds', rankCourse('CV'), { citation: ND_101, confidence: 'M' }),
  block('N02', 'certificate', rankCourse('CVC'), { citation: ND_101, confidence: 'M' }),
  block('N03', 'certificate', rankCourse('CVCC'), { citation: ND_101, confidence: 'M' }),

  ...postgraduate('D01', 'minServiceYears'),
  ...postgraduate('D02', 'goodRatings'),
  ...postgraduate('D03', 'maxAge'),
];

type Terms = Partial<Pick<EligibilityRule, 'citation' | 'effectiveFrom' | 'effectiveTo' | 'confidence' | 'version'>>;

function block(id: string, kind: RuleKind, appliesTo: AppliesTo, terms: Terms = {}): EligibilityRule {
  return { ...warn(id, kind, appliesTo, terms), severity: 'block' };
}

function warn(id: string, kind: RuleKind, appliesTo: AppliesTo, terms: Terms = {}): EligibilityRule {
  return {
    id,
    version: 1,
    kind,
    appliesTo,
    severity: 'warn',
    effectiveFrom: '2000-01-01',
    effectiveTo: null,
    citation: PLAN,
    confidence: 'H',
    ...terms,
  };
}

function outsideFullTime(appliesTo: AppliesTo): AppliesTo {
  return { ...appliesTo, studyModes: ['PART_TIME', 'ONLINE', 'BLENDED'] };
}

function rankCourse(level: StateManagementLevel): AppliesTo {
  return { categories: ['QLNN_NGACH'], grantsStateManagement: [level] };
}

/** D06: of viên chức the decree asks neither an age nor years nor ratings, so for them the condition only informs. */
function postgraduate(id: string, kind: RuleKind): EligibilityRule[] {
  const forStaff = (...staffKinds: StaffKind[]) => ({ ...POSTGRADUATE, staffKinds });
  return [
    block(id, kind, forStaff('cadre', 'civil_servant'), UNDER_101),
    block(id, kind, forStaff('civil_servant'), UNDER_171),
    block(`${id}.cadre`, kind, forStaff('cadre'), STILL_UNDER_101),
    { ...warn(`D06.${id}`, kind, forStaff('public_employee'), { citation: ND_101 }), severity: 'inform' },
  ];
}
