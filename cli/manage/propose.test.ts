import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CRITERIA } from '#domain/ranking/criteria.ts';
import { manageOnFreshDatabase } from './testing-manage.ts';

const DATA = 'db/seed/data';
const PLAN = ['--plan', '67/KH-UBND'];

interface Choice {
  citizenId: string;
  course: string;
}
interface Answer {
  status: string;
  objective: number;
  gap: number;
  seconds: number;
  settings: { maxClassesPerPerson: number; maxAwayShare: number; weights: Record<string, number> };
  candidates: (Choice & { unit: string; priority: number; parts: Record<string, number> })[];
  chosen: Choice[];
  notChosen: (Choice & { reasons: { code: string }[] })[];
}
interface Course {
  code: string;
  quota: number;
  studyMode: string;
  startsOn: string;
  endsOn: string;
}

const { courses }: { courses: Course[] } = JSON.parse(readFileSync(`${DATA}/plan-67.json`, 'utf8'));
const courseOf = new Map(courses.map((course) => [course.code, course]));
const nameOf = ({ citizenId, course }: Choice) => `${citizenId} ${course}`;
const manage = manageOnFreshDatabase();
let staffOf: Map<string, number>;
let answer: Answer;

beforeAll(async () => {
  await manage.json('load-plan', `${DATA}/plan-67.json`);
  await manage.json('import-staff', `${DATA}/can-bo-cong-chuc-2022.xlsx`);
  const files = readdirSync(`${DATA}/dang-ky`).map((file) => `${DATA}/dang-ky/${file}`);
  await manage.json('import-registrations', ...files, ...PLAN, '--send');
  const { byUnit } = await manage.json<{ byUnit: { code: string; total: number }[] }>('workforce');
  staffOf = new Map(byUnit.map(({ code, total }) => [code, total]));
  answer = await manage.json('propose', ...PLAN);
}, 120_000);

/** What a choice breaks, counted here from the Plan's own file and the answer alone. */
function broken({ candidates, chosen, settings }: Answer): string[] {
  const found: string[] = [];
  const unitOf = new Map(candidates.map((each) => [nameOf(each), each.unit]));
  for (const [course, own] of Map.groupBy(chosen, (each) => each.course))
    if (own.length > (courseOf.get(course)?.quota ?? 0)) found.push(`quota of ${course}`);
  for (const [person, own] of Map.groupBy(chosen, (each) => each.citizenId)) {
    if (own.length > settings.maxClassesPerPerson) found.push(`classes of ${person}`);
    const full = own.map((each) => courseOf.get(each.course)!).filter(({ studyMode }) => studyMode === 'FULL_TIME');
    for (const [i, a] of full.entries())
      for (const b of full.slice(i + 1))
        if (a.startsOn <= b.endsOn && b.startsOn <= a.endsOn) found.push(`clash of ${person}: ${a.code} ${b.code}`);
  }
  const monday = new Date('2022-01-03T00:00:00Z');
  for (; monday.getUTCFullYear() < 2025; monday.setUTCDate(monday.getUTCDate() + 7)) {
    const [from, to] = [0, 6].map((days) => new Date(+monday + days * 86_400_000).toISOString().slice(0, 10)) as [
      string,
      string,
    ];
    const away = new Map<string, Set<string>>();
    for (const each of chosen) {
      const { studyMode, startsOn, endsOn } = courseOf.get(each.course)!;
      if (studyMode !== 'FULL_TIME' || endsOn < from || startsOn > to) continue;
      const unit = unitOf.get(nameOf(each)) ?? '';
      away.set(unit, (away.get(unit) ?? new Set()).add(each.citizenId));
    }
    for (const [unit, people] of away)
      if (people.size > Math.ceil((staffOf.get(unit) ?? 0) * settings.maxAwayShare - 1e-9))
        found.push(`${unit} in the week of ${from}: ${people.size}`);
  }
  return found;
}

describe('a proposal over the whole plan', () => {
  test('is proven to be the best, within a second', () => {
    expect(answer).toMatchObject({ status: 'optimal', gap: 0 });
    expect(answer.seconds).toBeLessThan(1);
    expect(answer.settings).toMatchObject({ maxClassesPerPerson: 4, maxAwayShare: 0.3 });
  });

  test('names every candidate once, chosen or with what stood in the way', () => {
    const names = answer.candidates.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
    expect([...answer.chosen, ...answer.notChosen].map(nameOf).sort()).toEqual(names.sort());
    expect(answer.notChosen.length).toBeGreaterThan(50);
    for (const { reasons } of answer.notChosen) expect(reasons.length).toBeGreaterThan(0);
  });

  test('keeps quotas, dates, classes a person and people away, counted by themselves', () => {
    expect(staffOf.size).toBe(32);
    expect(broken(answer)).toEqual([]);
  });

  test('has priorities that are the sum of their parts, and an objective that is the sum of theirs', () => {
    for (const { priority, parts } of answer.candidates) {
      expect(Object.keys(parts).sort()).toEqual([...CRITERIA].sort());
      expect(priority).toBe(1 + Object.values(parts).reduce((sum, part) => sum + part, 0));
    }
    const priorityOf = new Map(answer.candidates.map((each) => [nameOf(each), each.priority]));
    expect(answer.objective).toBe(answer.chosen.reduce((sum, each) => sum + (priorityOf.get(nameOf(each)) ?? 0), 0));
  });

  test('leaves out lines with something in the way besides a clash of dates', () => {
    const { units } = JSON.parse(readFileSync(`${DATA}/expected.json`, 'utf8')) as {
      units: { lines: (Choice & { findings: string[] })[] }[];
    };
    const fit = units
      .flatMap(({ lines }) => lines)
      .filter(({ citizenId, findings }) => citizenId && findings.every((code) => code === 'TIME_CLASH'));
    expect(answer.candidates.map(nameOf).sort()).toEqual([...new Set(fit.map(nameOf))].sort());
  });
});

test('what is set is kept: one class a person, a least size, places of a unit, weights', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'so-dao-tao-propose-'));
  const file = join(folder, 'settings.json');
  const settings = {
    maxClassesPerPerson: 1,
    maxAwayShare: 0.1,
    minSize: { 'LLCT-TC-K15': 60 },
    unitPlaces: { 'CDS-22': { '05431': 2 } },
    weights: Object.fromEntries(CRITERIA.map((code) => [code, code === 'woman' ? 1 : 0])),
  };
  await writeFile(file, JSON.stringify(settings));
  const strict = await manage.json<Answer>('propose', ...PLAN, '--settings', file);
  expect(strict.settings).toMatchObject(settings);
  expect(broken(strict)).toEqual([]);
  expect(new Set(strict.chosen.map(({ citizenId }) => citizenId)).size).toBe(strict.chosen.length);
  expect(new Set(strict.candidates.map(({ priority }) => priority))).toEqual(new Set([1, 11]));
  const inside = strict.chosen.filter(({ course }) => course === 'LLCT-TC-K15').length;
  expect(inside === 0 || inside >= 60).toBe(true);
  const unitOf = new Map(strict.candidates.map((each) => [nameOf(each), each.unit]));
  const ofUnit = strict.chosen.filter((each) => each.course === 'CDS-22' && unitOf.get(nameOf(each)) === '05431');
  expect(ofUnit.length).toBeLessThanOrEqual(2);
  await writeFile(file, JSON.stringify({ maxClasses: 1 }));
  expect((await manage('propose', ...PLAN, '--settings', file)).status).toBe(1);
  await rm(folder, { recursive: true });
}, 30_000);

test('classes of some kinds only can be asked about', async () => {
  const { candidates } = await manage.json<Answer>('propose', ...PLAN, '--modes', 'SELF_FUNDED');
  const own = new Set(
    courses.filter((course) => 'intakeMode' in course && course.intakeMode === 'SELF_FUNDED').map(({ code }) => code),
  );
  expect(candidates.length).toBeGreaterThan(0);
  expect(candidates.every(({ course }) => own.has(course))).toBe(true);
}, 30_000);
