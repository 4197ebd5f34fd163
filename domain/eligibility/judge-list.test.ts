import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from './default-rules.ts';
import { type ClassFacts, classFactsSchema, type PersonFacts, personFactsSchema } from './facts.ts';
import { findingsOf } from './findings.ts';
import { type JudgeableLine, judgeList } from './judge-list.ts';

const person: PersonFacts = personFactsSchema.parse({
  gender: 'F',
  birth: '1980',
  ethnicity: 'Kinh',
  positionCode: 'VP_TK',
  staffKind: 'civil_servant',
  party: null,
  qualification: null,
  politicalTheory: null,
  stateManagement: null,
  recruitedOn: null,
  ratings: [],
  active: true,
});

function klass(
  code: string,
  startsOn: string | null,
  endsOn: string | null,
  terms: Partial<ClassFacts> = {},
): ClassFacts {
  const base = { code, category: 'KY_NANG', studyMode: 'FULL_TIME', targets: ['VP_TK'], rule: {}, startsOn, endsOn };
  return { ...classFactsSchema.parse(base), ...terms };
}

const april = klass('A', '2022-04-18', '2022-04-22');
const alsoApril = klass('B', '2022-04-22', '2022-04-29');
const may = klass('C', '2022-05-02', '2022-05-06');

function judge(lines: [personId: string, klass: ClassFacts][]) {
  const judgeable: JudgeableLine[] = lines.map(([personId, klass], i) => ({ lineId: `${i}`, personId, person, klass }));
  return judgeList(judgeable, DEFAULT_RULES, () => '2022-04-01');
}

const findings = (lines: [string, ClassFacts][]) =>
  [...judge(lines).values()].map((outcomes) => findingsOf(outcomes).join(' '));

describe('a list', () => {
  it('has both lines of a person for two full-time classes that share a day', () => {
    expect(
      findings([
        ['p', april],
        ['p', may],
        ['p', alsoApril],
      ]),
    ).toEqual(['TIME_CLASH', '', 'TIME_CLASH']);
  });

  it('does not let two people’s classes clash', () => {
    expect(
      findings([
        ['p', april],
        ['q', alsoApril],
      ]),
    ).toEqual(['', '']);
  });

  it('lets classes that are not full-time run beside others', () => {
    for (const studyMode of ['PART_TIME', 'ONLINE', 'BLENDED'] as const)
      expect(
        findings([
          ['p', april],
          ['p', { ...alsoApril, studyMode }],
        ]),
      ).toEqual(['', '']);
  });

  it('says nothing of a clash while dates are missing and leave it open', () => {
    expect(
      findings([
        ['p', april],
        ['p', klass('D', null, null)],
      ]),
    ).toEqual(['', '']);
    expect(
      findings([
        ['p', april],
        ['p', klass('D', '2022-04-20', null)],
      ]),
    ).toEqual(['TIME_CLASH', 'TIME_CLASH']);
  });

  it('marks the second and later lines of a person for one class, which do not clash with each other', () => {
    expect(
      findings([
        ['p', april],
        ['q', april],
        ['p', april],
        ['p', april],
      ]),
    ).toEqual(['', '', 'DUPLICATE', 'DUPLICATE']);
  });

  it('lets a repeated line clash with another class all the same', () => {
    const lines: [string, ClassFacts][] = [
      ['p', april],
      ['p', april],
      ['p', alsoApril],
    ];
    expect(findings(lines)).toEqual(['TIME_CLASH', 'DUPLICATE TIME_CLASH', 'TIME_CLASH']);
  });

  it('says with which line and what is repeated', () => {
    const judged = judge([
      ['p', april],
      ['p', april],
      ['p', alsoApril],
    ]);
    expect(judged.get('2')?.at(-1)?.detail).toEqual({
      kind: 'timeClash',
      with: [{ lineId: '0', classCode: 'A', startsOn: '2022-04-18', endsOn: '2022-04-22' }],
    });
    expect(judged.get('1')?.at(-1)?.detail).toEqual({ kind: 'duplicate', firstLineId: '0' });
  });

  it('adds what each line shows by itself', () => {
    const elsewhere = { ...alsoApril, targets: ['TC_KT'] };
    expect(
      findings([
        ['p', april],
        ['p', elsewhere],
      ]),
    ).toEqual(['TIME_CLASH', 'TIME_CLASH WRONG_TARGET']);
  });

  it('that repeats one person thousands of times names each clashing class once for each line', () => {
    const lines = Array.from({ length: 20_000 }, (_, i): [string, ClassFacts] => ['p', i % 2 ? april : alsoApril]);
    const clashes = [...judge(lines).values()].flatMap((outcomes) =>
      outcomes.flatMap(({ detail }) => (detail.kind === 'timeClash' ? [detail.with.length] : [])),
    );
    expect(clashes).toEqual(lines.map(() => 1));
  });
});
