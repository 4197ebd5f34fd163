import { describe, expect, it } from 'vitest';
import type { Outcome, Severity } from '../codes.ts';
import { findingsOf, type Override, openBlocks, openFindings } from './findings.ts';
import type { RuleOutcome } from './outcome.ts';
import { FINDING_OF_KIND, type RuleKind } from './rule.ts';

function outcome(ruleId: string, kind: RuleKind, result: Outcome, severity: Severity = 'warn'): RuleOutcome {
  return {
    ruleId,
    version: 1,
    kind,
    outcome: result,
    severity,
    citation: { kind: 'plan', number: null },
    effectiveFrom: '2022-01-01',
    finding: FINDING_OF_KIND[kind],
    missing: [],
    detail: { kind: 'active', actual: true },
  };
}

const override = (ruleId: string): Override => ({ ruleId, by: 'account', at: 0, reason: 'Quy hoạch chức danh' });
const age = outcome('P06', 'minAge', 'FAIL');
const party = outcome('P04', 'party', 'FAIL', 'block');

describe('findings', () => {
  it('name each code once, in alphabetical order', () => {
    const outcomes = [
      outcome('G01', 'target', 'FAIL'),
      age,
      party,
      outcome('G03', 'alreadyHolds', 'FAIL'),
      outcome('PLAN.service', 'minServiceYears', 'PASS'),
    ];
    expect(findingsOf(outcomes)).toEqual(['ALREADY_TRAINED', 'STANDARD_NOT_MET', 'WRONG_TARGET']);
    expect(findingsOf(outcomes, ['WRONG_UNIT'])).toEqual([
      'ALREADY_TRAINED',
      'STANDARD_NOT_MET',
      'WRONG_TARGET',
      'WRONG_UNIT',
    ]);
    expect(findingsOf([], ['NOT_FOUND'])).toEqual(['NOT_FOUND']);
  });

  it('ask for data where a condition cannot be told', () => {
    expect(findingsOf([outcome('P06', 'minAge', 'UNKNOWN'), outcome('G03', 'alreadyHolds', 'UNKNOWN')])).toEqual([
      'NEEDS_DATA',
    ]);
  });

  it('leave out what only informs', () => {
    expect(
      findingsOf([outcome('D06', 'maxAge', 'FAIL', 'inform'), outcome('D06', 'maxAge', 'UNKNOWN', 'inform')]),
    ).toEqual([]);
  });
});

describe('an override', () => {
  it('closes its own condition and no other', () => {
    expect(openFindings([age], [override('P06')])).toEqual([]);
    expect(openFindings([age, party], [override('P06')])).toEqual(['STANDARD_NOT_MET']);
    expect(openFindings([age], [override('P09')])).toEqual(['STANDARD_NOT_MET']);
  });

  it('does not make a repeated line, or one of nobody of this unit, stand', () => {
    const repeated = outcome('G05', 'duplicate', 'FAIL', 'block');
    expect(openFindings([repeated], [override('G05')])).toEqual(['DUPLICATE']);
    expect(openFindings([age], [override('P06')], ['WRONG_UNIT'])).toEqual(['WRONG_UNIT']);
  });
});

describe('what blocks', () => {
  it('is a strict condition that is not met and not overridden', () => {
    expect(openBlocks([age, party], [])).toEqual([party]);
    expect(openBlocks([age, party], [override('P04')])).toEqual([]);
  });

  it('is not a strict condition that only lacks data', () => {
    expect(openBlocks([outcome('P04', 'party', 'UNKNOWN', 'block')], [])).toEqual([]);
  });
});
