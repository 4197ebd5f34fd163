import { eq, sql } from 'drizzle-orm';
import { LINE_STATES, type LineState } from '#domain/line/machine.ts';
import { newId } from './id.ts';
import { assignment, courseClass, dossier, line, person, plan, result, round, roundClass } from './schema.ts';
import { read, write } from './store.ts';
import { addPerson, foundWorld, NOON, type World } from './testing-world.ts';

export interface ReportWorld extends World {
  /** A plan of the year before with a round and one class, for the same units. */
  before: { planId: string; roundId: string; classId: string };
  secondRoundId: string;
}

/**
 * The small world with lines of every state, over three units, two rounds and two plans: people of both sexes, of
 * several peoples and of none that is known, of three staff categories, with and without results, classes with and
 * without cost and source. It is written straight into the tables, since no season would reach every state at once.
 */
export async function reportWorld(): Promise<ReportWorld> {
  const world = await foundWorld();
  const before = await yearBefore(world);
  const secondRoundId = await addRound(world.planId, 'Đợt 2', Object.values(world.classes));
  const people = await addPeople(world);
  const classIds = Object.values(world.classes);
  const dossiers = new Map<string, string>();
  const dossierOf = async (unitId: string, roundId: string) => {
    const key = `${unitId} ${roundId}`;
    const id = dossiers.get(key) ?? (await addDossier(unitId, roundId));
    dossiers.set(key, id);
    return id;
  };
  for (const [i, one] of people.entries()) {
    for (const [j, classId] of classIds.entries()) {
      if ((i + j) % 4 === 3) continue;
      const roundId = (i + j) % 5 === 0 ? secondRoundId : world.roundId;
      const dossierId = await dossierOf(one.unitId, roundId);
      await addLine({ ...one, classId, dossierId, state: LINE_STATES[(i * 7 + j * 5) % LINE_STATES.length]! });
    }
    if (i % 3 === 0) {
      const dossierId = await dossierOf(one.unitId, before.roundId);
      await addLine({ ...one, classId: before.classId, dossierId, state: i % 2 === 0 ? 'completed' : 'attending' });
    }
  }
  const { SKILL, CLASH, MASTER } = world.classes;
  await write(async (tx) => {
    await tx.update(courseClass).set({ costPerPerson: null }).where(eq(courseClass.id, CLASH));
    await tx.update(courseClass).set({ funding: '  ', costPerPerson: 0 }).where(eq(courseClass.id, MASTER));
    await tx
      .update(courseClass)
      .set({ funding: 'Ngân sách tỉnh', costPerPerson: 1_250_000 })
      .where(eq(courseClass.id, SKILL));
  });
  return { ...world, before, secondRoundId };
}

/** What SQL that is written apart counts: one number. */
export async function countApart(text: string): Promise<number> {
  const [row] = await read()
    .select({ n: sql<number>`n`.mapWith(Number) })
    .from(sql`(${sql.raw(text)}) as apart`);
  return row!.n;
}

interface Post {
  personId: string;
  assignmentId: string;
  unitId: string;
}

async function addPeople({ units }: World): Promise<Post[]> {
  const posts: Post[] = [];
  for (let i = 0; i < 30; i += 1) {
    const unitId = [units.first, units.second, units.school][i % 3]!;
    const personId = await addPerson(unitId, {
      name: `Lý Văn ${i}`,
      gender: i % 4 === 0 ? 'F' : 'M',
      positionCode: i % 2 === 0 ? 'CT_UBND' : 'TC_KT',
      categoryCode: i % 3 === 2 ? 'VIEN_CHUC' : i % 2 === 0 ? 'CAN_BO' : 'CONG_CHUC',
    });
    const ethnicity = i % 5 === 0 ? 'Tày' : i % 7 === 0 ? null : 'Kinh';
    await write((tx) => tx.update(person).set({ ethnicity }).where(eq(person.id, personId)));
    const [post] = await read().select().from(assignment).where(eq(assignment.personId, personId));
    posts.push({ personId, assignmentId: post!.id, unitId });
  }
  return posts;
}

async function yearBefore({ cityId, classes }: World) {
  const [like] = await read().select().from(courseClass).where(eq(courseClass.id, classes.SKILL));
  const planId = newId();
  const classId = newId();
  await write(async (tx) => {
    const issued = { number: '1/KH', issuedOn: '2021-03-01', year: 2021, issuerId: cityId };
    await tx.insert(plan).values({ id: planId, title: 'Kế hoạch', ...issued, state: 'closed', version: 1 });
    const days = { startsOn: '2021-05-10', endsOn: '2021-05-14' };
    await tx.insert(courseClass).values({ ...like!, id: classId, planId, code: 'OLD', name: 'Lớp cũ', ...days });
  });
  return { planId, classId, roundId: await addRound(planId, 'Đợt 1', [classId]) };
}

async function addRound(planId: string, name: string, classIds: readonly string[]): Promise<string> {
  const id = newId();
  await write(async (tx) => {
    await tx.insert(round).values({ id, planId, name, opensAt: NOON, closesAt: NOON, version: 1 });
    await tx.insert(roundClass).values(classIds.map((classId) => ({ roundId: id, classId })));
  });
  return id;
}

async function addDossier(unitId: string, roundId: string): Promise<string> {
  const id = newId();
  const row = { unitId, roundId, state: 'received' as const, openedAt: NOON, onBehalf: false, late: false, version: 1 };
  await write((tx) => tx.insert(dossier).values({ id, ...row }));
  return id;
}

const GRADED = ['GIOI', 'KHA', null] as const;

async function addLine(row: Post & { classId: string; dossierId: string; state: LineState }): Promise<void> {
  const id = newId();
  await write(async (tx) => {
    await tx.insert(line).values({ id, ...row, preference: 1, late: false, createdAt: NOON, version: 1 });
    const { state } = row;
    if (state !== 'completed' && state !== 'failed' && state !== 'dropped_out') return;
    const grade = state === 'completed' ? GRADED[id.charCodeAt(id.length - 1) % 3]! : null;
    await tx.insert(result).values({ lineId: id, outcome: state, grade, source: 'test', at: NOON });
  });
}
