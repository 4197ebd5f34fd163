import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { StaffKind } from '#domain/codes.ts';
import { LEARNERS, LEARNERS_BESIDE, type Learner } from '#domain/reports/learners.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { newId } from '../../id.ts';
import { assignment, dossier, line, position, staffCategory } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { freshStore } from '../../testing.ts';
import { addPerson, foundWorld, NOON, type World } from '../../testing-world.ts';
import { contentTable } from './contents.ts';

freshStore();
let world: World;

interface Post {
  at: 'first' | 'education' | 'school';
  kind: StaffKind;
  post?: 'HEADS' | 'SERVES' | 'UNSAID';
  title?: string;
  rank?: string;
}

/** Who stands in which row; the expected row is written by hand. */
const POSTS: (Post & { row: Learner })[] = [
  { at: 'education', kind: 'civil_servant', post: 'HEADS', row: 'above_leading' },
  { at: 'education', kind: 'cadre', post: 'HEADS', row: 'above_leading' },
  { at: 'education', kind: 'civil_servant', post: 'SERVES', row: 'above_specialist' },
  { at: 'education', kind: 'civil_servant', post: 'UNSAID', row: 'above_unsaid' },
  { at: 'education', kind: 'civil_servant', title: 'Trưởng phòng', row: 'above_unsaid' },
  // At the commune level the form asks for no more than what somebody is in law.
  { at: 'first', kind: 'cadre', post: 'HEADS', row: 'commune_cadre' },
  { at: 'first', kind: 'civil_servant', post: 'UNSAID', row: 'commune_civil_servant' },
  { at: 'first', kind: 'part_time_worker', row: 'commune_part_time' },
  { at: 'school', kind: 'part_time_worker', row: 'others_part_time' },
  { at: 'school', kind: 'public_employee', post: 'HEADS', title: 'Hiệu trưởng hạng II', row: 'public_leading' },
  { at: 'school', kind: 'public_employee', title: 'Giáo viên tiểu học hạng I', row: 'public_i' },
  { at: 'school', kind: 'public_employee', title: 'Giáo viên (Hạng II), tổ trưởng', row: 'public_ii' },
  { at: 'school', kind: 'public_employee', post: 'SERVES', title: 'Giáo viên, hạng III', row: 'public_iii' },
  { at: 'first', kind: 'public_employee', title: 'Y sĩ', rank: 'hạng IV', row: 'public_iv' },
  { at: 'school', kind: 'public_employee', title: 'Hiệu trưởng', row: 'public_unsaid' },
  { at: 'school', kind: 'public_employee', post: 'SERVES', rank: 'V.07.03.29', row: 'public_unsaid' },
  { at: 'school', kind: 'public_employee', title: 'Giáo viên hạng IX', row: 'public_unsaid' },
  { at: 'school', kind: 'public_employee', row: 'public_unsaid' },
  { at: 'education', kind: 'councillor', row: 'council_above' },
  { at: 'first', kind: 'councillor', post: 'HEADS', row: 'council_commune' },
  { at: 'first', kind: 'contract', post: 'SERVES', row: 'others_contract' },
];

const table = () =>
  contentTable(OPERATOR, { scope: { kind: 'plan', planId: world.planId } }, { stage: 'registered', rows: 'category' });

beforeAll(async () => {
  world = await foundWorld();
  await write(async (tx) => {
    const entry = { protocolOrder: 90, validFrom: '2010-01-01' };
    await tx.insert(position).values([
      { ...entry, code: 'HEADS', name: 'Trưởng', leading: true },
      { ...entry, code: 'SERVES', name: 'Nhân viên', leading: false },
      { ...entry, code: 'UNSAID', name: 'Chưa ghi', leading: null },
    ]);
  });
});

test('without anybody the form has its rows with noughts, and none for what is not known', async () => {
  const { rows } = await table();
  const form = LEARNERS.map(({ learner }) => learner).filter((learner) => !LEARNERS_BESIDE.includes(learner));
  expect(rows.map(({ learner }) => learner)).toEqual(form);
  expect(rows.every(({ whole }) => whole.turns === 0 && whole.people === 0)).toBe(true);
});

test('everybody stands in one row, by his kind, his post and the grade that is stated, and never by a guess', async () => {
  for (const post of POSTS) await register(post);
  const { rows, whole } = await table();
  expect(whole).toMatchObject({ turns: POSTS.length, people: POSTS.length });
  const expected = LEARNERS.map(({ learner }) => [learner, POSTS.filter(({ row }) => row === learner).length]);
  expect(rows.map(({ learner, whole }) => [learner, whole.turns])).toEqual(expected);
  expect(rows.map(({ whole }) => whole.people)).toEqual(expected.map(([, n]) => n));
});

async function register({ at, kind, post, title, rank }: Post) {
  const unitId = world.units[at];
  const [category] = await read().select().from(staffCategory).where(eq(staffCategory.kind, kind));
  const personId = await addPerson(unitId, { name: 'Lý Văn Sử', categoryCode: category!.code });
  const [held] = await read().select().from(assignment).where(eq(assignment.personId, personId));
  const [id, dossierId] = [newId(), newId()];
  await write(async (tx) => {
    const said = { positionCode: post ?? null, title: title ?? null, rankCode: rank ?? null };
    await tx.update(assignment).set(said).where(eq(assignment.id, held!.id));
    const [open] = await tx.select().from(dossier).where(eq(dossier.unitId, unitId));
    const row = { unitId, roundId: world.roundId, state: 'received' as const, openedAt: NOON, onBehalf: false };
    if (!open) await tx.insert(dossier).values({ id: dossierId, ...row, late: false, version: 1 });
    await tx.insert(line).values({
      ...{ id, dossierId: open?.id ?? dossierId, classId: world.classes.SKILL, unitId, personId },
      ...{ assignmentId: held!.id, state: 'validated', preference: 1, late: false, createdAt: NOON, version: 1 },
    });
  });
}
