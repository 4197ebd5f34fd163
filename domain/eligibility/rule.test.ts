import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../codes.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import { DEFAULT_STANDARDS } from './default-standards.ts';
import { type ClassFacts, classFactsSchema } from './facts.ts';
import {
  type EligibilityRule,
  eligibilityRuleSchema,
  FINDING_OF_KIND,
  RULE_KINDS,
  ruleInForce,
  severityOf,
} from './rule.ts';
import { standardSchema } from './standards.ts';

const llct: ClassFacts = classFactsSchema.parse({
  code: 'LLCT-TC',
  category: 'LLCT',
  studyMode: 'PART_TIME',
  targets: [],
  rule: { minAge: { F: 33, M: 35 }, grants: { llct: 'TRUNG_CAP' } },
  startsOn: null,
  endsOn: null,
});
const master: ClassFacts = {
  ...llct,
  code: 'THS',
  category: 'DAO_TAO_CM',
  rule: { maxAge: 40, grants: { qualification: 'THAC_SI' } },
};

const chosen = (
  kind: EligibilityRule['kind'],
  klass: ClassFacts,
  on: string,
  staff: 'cadre' | 'civil_servant' | 'public_employee' = 'civil_servant',
) => {
  const rule = ruleInForce(DEFAULT_RULES, kind, klass, staff, on);
  return rule && `${rule.id} v${rule.version} ${rule.citation.number ?? rule.citation.kind} ${severityOf(rule)}`;
};

describe('the rule in force', () => {
  it('for intermediate political theory changes with the Party’s regulation', () => {
    expect(chosen('minAge', llct, '2022-02-07')).toBe('PLAN.minAge v1 plan warn');
    expect(chosen('minAge', llct, '2022-02-08')).toBe('P06 v1 57-QĐ/TW warn');
    expect(chosen('minAge', llct, '2025-09-04')).toBe('P06 v1 57-QĐ/TW warn');
    expect(chosen('minAge', llct, '2025-09-05')).toBe('P06 v2 350-QĐ/TW warn');
    expect(chosen('goodRatings', llct, '2025-09-04')).toBe('PLAN.ratings v1 plan warn');
    expect(chosen('goodRatings', llct, '2025-09-05')).toBe('P06.ratings v1 350-QĐ/TW warn');
  });

  it('asks an age of political theory outside full-time study only', () => {
    expect(chosen('minAge', { ...llct, studyMode: 'FULL_TIME' }, '2022-07-29')).toBe('PLAN.minAge v1 plan warn');
  });

  it('blocks where it is well established and warns where it is not', () => {
    expect(chosen('party', llct, '2022-07-29')).toBe('P04 v1 57-QĐ/TW block');
    expect(chosen('party', llct, '2025-12-01')).toBe('P04 v2 350-QĐ/TW warn');
    const cvc = { ...llct, category: 'QLNN_NGACH', rule: { certificate: 'CV', grants: { qlnn: 'CVC' } } } as const;
    expect(chosen('certificate', cvc, '2022-04-22')).toBe('N02 v1 101/2017/NĐ-CP warn');
  });

  it('for a master’s degree depends on the kind of staff and, from 1/7/2025, on the decree', () => {
    expect(chosen('maxAge', master, '2025-06-30')).toBe('D03 v1 101/2017/NĐ-CP block');
    expect(chosen('maxAge', master, '2025-07-01')).toBe('D03 v2 171/2025/NĐ-CP block');
    expect(chosen('maxAge', master, '2025-06-30', 'cadre')).toBe('D03 v1 101/2017/NĐ-CP block');
    expect(chosen('maxAge', master, '2025-07-01', 'cadre')).toBe('D03.cadre v2 101/2017/NĐ-CP warn');
    expect(chosen('maxAge', master, '2022-07-01', 'public_employee')).toBe('D06.D03 v1 101/2017/NĐ-CP inform');
  });

  it('is never one of low confidence, and among equals the latest version', () => {
    const base = DEFAULT_RULES.find(({ id }) => id === 'PLAN.minAge')!;
    const later = { ...base, version: 2 };
    expect(ruleInForce([base, later], 'minAge', llct, 'cadre', '2022-07-29')).toBe(later);
    expect(ruleInForce([{ ...base, confidence: 'L' }], 'minAge', llct, 'cadre', '2022-07-29')).toBeUndefined();
  });
});

describe('the rules that a register starts with', () => {
  it('can be stored as data and read back', () => {
    const stored = JSON.parse(JSON.stringify(DEFAULT_RULES));
    expect(eligibilityRuleSchema.array().parse(stored)).toEqual(DEFAULT_RULES);
    expect(standardSchema.array().parse(JSON.parse(JSON.stringify(DEFAULT_STANDARDS)))).toEqual(DEFAULT_STANDARDS);
  });

  it('have each id and version once, and never end before they begin', () => {
    const keys = DEFAULT_RULES.map(({ id, version }) => `${id} ${version}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id, effectiveFrom, effectiveTo } of DEFAULT_RULES)
      expect(effectiveTo === null || effectiveFrom <= effectiveTo, id).toBe(true);
  });

  it('speak for every kind of condition of every class at any time', () => {
    const plain: ClassFacts = { ...llct, category: 'KY_NANG', rule: {} };
    for (const kind of RULE_KINDS)
      for (const on of ['2010-01-01', '2022-07-29', '2030-01-01']) expect(chosen(kind, plain, on), kind).toBeDefined();
  });

  it('lead to the closed findings', () => {
    for (const finding of Object.values(FINDING_OF_KIND)) expect(FINDING_CODES).toContain(finding);
  });
});
