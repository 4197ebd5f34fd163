import type { Standard } from './standards.ts';

/**
 * The standards of commune posts that a new register starts with. Whom military law concerns is left out (X06); a
 * registrar may hold intermediate law (X03). The commune regime ends with the law on cadres and civil servants of
 * 24/6/2025, in force on 1/7/2025. The two goals are no law: they are what the yearly figures of the workforce are
 * measured by, and the register's office may end them.
 */
export const DEFAULT_STANDARDS: readonly Standard[] = [
  {
    id: 'X01',
    binding: 'required',
    staffKinds: ['civil_servant'],
    exceptPositionCodes: ['CHT_QS'],
    requirement: { field: 'qualification', level: 'DAI_HOC' },
    effectiveFrom: '2019-12-25',
    effectiveTo: '2023-07-31',
    mendBy: '2024-12-24',
    citation: { kind: 'circular', number: '13/2019/TT-BNV' },
  },
  {
    id: 'X03.civilServants',
    binding: 'required',
    staffKinds: ['civil_servant'],
    exceptPositionCodes: ['CHT_QS', 'TP_HT'],
    requirement: { field: 'qualification', level: 'DAI_HOC' },
    effectiveFrom: '2023-08-01',
    effectiveTo: '2025-06-30',
    mendBy: '2028-07-31',
    citation: { kind: 'decree', number: '33/2023/NĐ-CP' },
  },
  {
    id: 'X03.registrars',
    binding: 'required',
    staffKinds: ['civil_servant'],
    positionCodes: ['TP_HT'],
    requirement: { field: 'qualification', level: 'TRUNG_CAP' },
    effectiveFrom: '2023-08-01',
    effectiveTo: '2025-06-30',
    mendBy: '2028-07-31',
    citation: { kind: 'decree', number: '33/2023/NĐ-CP' },
  },
  {
    id: 'X03.cadres',
    binding: 'required',
    staffKinds: ['cadre'],
    positionCodes: ['BT_DU', 'PBT_DU', 'CT_MTTQ', 'BT_DTN', 'CT_HPN', 'CT_HND', 'CT_HCCB'],
    requirement: { field: 'qualification', level: 'DAI_HOC' },
    effectiveFrom: '2023-08-01',
    effectiveTo: '2025-06-30',
    mendBy: '2028-07-31',
    citation: { kind: 'decree', number: '33/2023/NĐ-CP' },
  },
  {
    id: 'X05',
    binding: 'required',
    staffKinds: ['cadre'],
    requirement: { field: 'politicalTheory', level: 'TRUNG_CAP' },
    effectiveFrom: '2000-01-01',
    effectiveTo: null,
    mendBy: null,
    citation: { kind: 'practice', number: null },
  },
  {
    id: 'GOAL.university',
    binding: 'goal',
    staffKinds: ['cadre', 'civil_servant'],
    requirement: { field: 'qualification', level: 'DAI_HOC' },
    effectiveFrom: '2021-01-01',
    effectiveTo: null,
    mendBy: null,
    citation: { kind: 'practice', number: null },
  },
  {
    id: 'GOAL.theory',
    binding: 'goal',
    staffKinds: ['cadre', 'civil_servant'],
    requirement: { field: 'politicalTheory', level: 'TRUNG_CAP' },
    effectiveFrom: '2021-01-01',
    effectiveTo: null,
    mendBy: null,
    citation: { kind: 'practice', number: null },
  },
];
