import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FindingCode } from '#domain/codes.ts';
import { DEFAULT_RULES } from '#domain/eligibility/default-rules.ts';
import { referenceDay } from '#domain/eligibility/evaluate.ts';
import { type ClassFacts, classFactsSchema, type PersonFacts, personFactsSchema } from '#domain/eligibility/facts.ts';
import { findingsOf } from '#domain/eligibility/findings.ts';
import { type JudgeableLine, judgeList } from '#domain/eligibility/judge-list.ts';
import type { RegistrationList, RegistrationRow, StaffRow } from '#domain/list-rows.ts';
import { type Match, matchPerson } from '#domain/matching/match-person.ts';
import { indexPeople, type PersonIndex } from '#domain/matching/person-index.ts';
import { planFileSchema } from '#domain/plan-file.ts';
import { fold } from '#domain/text/fold.ts';
import { readWorkbook } from './read.ts';
import { readRegistrationList } from './registration-list.ts';
import { readStaffList } from './staff-list.ts';
import { sampleCatalogue } from './testing-catalogue.ts';

const DATA = 'db/seed/data';
const readJson = (file: string) => JSON.parse(readFileSync(`${DATA}/${file}`, 'utf8'));

interface ExpectedLine {
  name: string;
  birthYear: number | null;
  citizenId: string | null;
  course: string;
  findings: FindingCode[];
}
interface ExpectedUnit {
  code: string;
  file: string;
  style: string;
  noNeed: boolean;
  lines: ExpectedLine[];
}
interface Expected {
  units: ExpectedUnit[];
  totals: { people: number; lines: number; clean: number; findings: Record<string, number> };
  byCourse: Record<string, { lines: number; clean: number }>;
}
const expected: Expected = readJson('expected.json');
const plan = planFileSchema.parse(readJson('plan-67.json'));
const catalogue = sampleCatalogue();
const classes = new Map(
  plan.courses.map((course): [string, ClassFacts] => [course.code, classFactsSchema.parse(course)]),
);

/** What the staff list tells of a person; the identity number serves as the id of person and post. */
function factsOf({ kind, party, ...row }: StaffRow): PersonFacts {
  return personFactsSchema.parse({ ...row, staffKind: kind, party: party && { status: party }, active: true });
}
const read = (file: string) => readWorkbook(readFileSync(`${DATA}/${file}`));

let staff: Map<string, StaffRow>;
let index: PersonIndex;
let lists: Map<string, RegistrationList>;

beforeAll(async () => {
  const list = readStaffList(await read('can-bo-cong-chuc-2022.xlsx'), catalogue);
  staff = new Map(list.rows.map((row) => [row.citizenId!, row]));
  index = indexPeople(
    list.rows.map(({ citizenId, name, birth, gender, unitCode, positionCode }) => {
      const posts = [{ assignmentId: citizenId!, unitId: unitCode!, positionCode }];
      return { personId: citizenId!, name, citizenId, birth, gender, posts };
    }),
  );
  lists = new Map();
  for (const { code, file } of expected.units)
    lists.set(code, readRegistrationList(await read(`dang-ky/${file}`), catalogue));
});

/** What the product finds in one unit's list: each row matched, the lines judged together. */
function judge(unitCode: string, rows: readonly RegistrationRow[]): ExpectedLine[] {
  const lines = rows.flatMap((row, at) => {
    const match = matchPerson(index, row, unitCode);
    return row.courses.map(({ code }, nth) => ({ lineId: `${at}.${nth}`, row, match, klass: classes.get(code!)! }));
  });
  const known = lines.flatMap(({ match, ...line }): JudgeableLine[] =>
    'personId' in match ? [{ ...line, personId: match.personId, person: factsOf(staff.get(match.personId)!) }] : [],
  );
  const outcomes = judgeList(known, DEFAULT_RULES, ({ klass }) => referenceDay(null, klass, plan.plan.issuedOn));
  return lines.map(({ lineId, row, match, klass }) => ({
    ...identify(row, match),
    course: klass.code,
    findings: findingsOf(outcomes.get(lineId) ?? [], findingsOfRow(match)),
  }));
}

/** Whoever is found has the register's name, whatever the list's capitals and tone marks. */
function identify(row: RegistrationRow, match: Match): Pick<ExpectedLine, 'name' | 'birthYear' | 'citizenId'> {
  const { birthYear } = row;
  if (!('personId' in match)) return { name: row.name, birthYear, citizenId: null };
  return { name: staff.get(match.personId)!.name, birthYear, citizenId: match.personId };
}

function findingsOfRow({ kind }: Match): FindingCode[] {
  if (kind === 'wrong_unit') return ['WRONG_UNIT'];
  return kind === 'found' ? [] : ['NOT_FOUND'];
}

/** Where a person's classes share a cell, the sample's own order is not that of the document. */
function inOrder(style: string, lines: readonly ExpectedLine[]): readonly ExpectedLine[] {
  if (style !== 'severalCoursesInOneCell') return lines;
  return lines.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe('what the 32 units send is judged as by a careful officer', () => {
  test.each(expected.units)('$code $unit', ({ code, style, lines }) => {
    expect(inOrder(style, judge(code, lists.get(code)!.rows))).toEqual(inOrder(style, lines));
  });

  test('in sum, and class by class', () => {
    const lines = expected.units.flatMap(({ code }) => judge(code, lists.get(code)!.rows));
    const clean = lines.filter(({ findings }) => findings.length === 0);
    const count = <T>(items: readonly T[], key: (item: T) => string) =>
      Object.fromEntries([...Map.groupBy(items, key)].map(([name, same]) => [name, same.length]));
    const findings = count(
      lines.flatMap((line) => line.findings),
      (code) => code,
    );
    expect({ people: staff.size, lines: lines.length, clean: clean.length, findings }).toEqual({
      people: expected.totals.people,
      lines: expected.totals.lines,
      clean: expected.totals.clean,
      findings: expected.totals.findings,
    });
    const [all, good] = [count(lines, ({ course }) => course), count(clean, ({ course }) => course)];
    for (const [course, totals] of Object.entries(expected.byCourse))
      expect({ lines: all[course] ?? 0, clean: good[course] ?? 0 }, course).toEqual({
        lines: totals.lines,
        clean: totals.clean,
      });
  });
});

describe('a list that tells less finds the same people', () => {
  test.each(expected.units)('without identity numbers: $code $unit', ({ code, style, lines }) => {
    const rows = lists.get(code)!.rows.map((row) => ({ ...row, citizenId: null }));
    expect(inOrder(style, judge(code, rows))).toEqual(inOrder(style, lines));
  });

  test.each(expected.units)('without accents either: $code $unit', ({ code, style, lines }) => {
    const rows = lists.get(code)!.rows.map((row) => ({ ...row, citizenId: null, name: fold(row.name) }));
    const isKnown = ({ findings }: ExpectedLine) => !findings.includes('NOT_FOUND');
    expect(inOrder(style, judge(code, rows).filter(isKnown))).toEqual(inOrder(style, lines.filter(isKnown)));
  });

  test.each(expected.units)('without posts, in the unit itself: $code $unit', ({ code, style, lines }) => {
    const rows = lists.get(code)!.rows.map((row) => ({ ...row, positionCode: null }));
    const ofTheUnit = ({ findings }: ExpectedLine) => !findings.some((f) => f === 'WRONG_UNIT' || f === 'NOT_FOUND');
    expect(inOrder(style, judge(code, rows).filter(ofTheUnit))).toEqual(inOrder(style, lines.filter(ofTheUnit)));
  });
});
