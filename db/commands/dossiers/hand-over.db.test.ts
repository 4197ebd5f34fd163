import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { courseClass } from '../../schema.ts';
import { write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { addLines } from './add-lines.ts';
import { setException } from './exceptions.ts';
import { giveBack, handOver } from './hand-over.ts';
import { openDossier } from './open.ts';
import { forwardDossier, receiveDossier } from './receive.ts';
import { recallDossier, returnDossier, returnToUnit } from './return.ts';
import { sendDossier } from './send.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

describe('handing over', () => {
  it('needs drafts, reasons for exceptions, papers and an open class, and names the lines', async () => {
    expect(await refused(() => handOver(desk.clerk(), { dossierId: desk.id }))).toEqual(['has_drafts']);
    const { lineIds } = await desk.put(desk.pair('young', 'THEORY'), desk.pair('chairman', 'SKILL'));
    const [young, chairman] = lineIds as [string, string];
    await write((tx) =>
      tx
        .update(courseClass)
        .set({ papers: ['Đơn'] })
        .where(eq(courseClass.code, 'SKILL')),
    );
    const late = desk.clerk(instantAt('2022-07-30', '00:00'));
    expect(new Set(await refused(() => handOver(late, { dossierId: desk.id })))).toEqual(
      new Set([
        `exceptions_explained:${young}`,
        `papers_attached:${chairman}`,
        `within_deadline:${young}`,
        `within_deadline:${chairman}`,
      ]),
    );
    await write((tx) => tx.update(courseClass).set({ papers: [] }));
    await setException(desk.clerk(), { lineId: young, exceptionReason: 'Nguồn quy hoạch' });
    expect(await handOver(desk.clerk(), { dossierId: desk.id })).toEqual({ state: 'awaiting_signature' });
  });

  it('goes back with words, and only to be handed over again', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'));
    await handOver(desk.clerk(), { dossierId: desk.id });
    expect(await refused(() => giveBack(desk.head(), { dossierId: desk.id, comment: ' ' }))).toEqual(['missing_words']);
    expect(await refused(() => giveBack(desk.clerk(), { dossierId: desk.id, comment: 'x' }))).toEqual([
      'not_your_role',
    ]);
    await giveBack(desk.head(), { dossierId: desk.id, comment: 'Bổ sung một đồng chí' });
    expect(await desk.row()).toMatchObject({
      state: 'draft',
      returnComment: 'Bổ sung một đồng chí',
      handedOverById: null,
    });
    expect(await refused(() => sendDossier(desk.head(), { dossierId: desk.id }))).toEqual(['wrong_state']);
  });

  it('is refused on a page that somebody has overtaken', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'));
    const { version: seen } = await desk.row();
    await desk.put(desk.pair('clerk', 'SKILL'));
    expect(await refused(() => handOver(desk.clerk(), { dossierId: desk.id, version: seen }))).toEqual([
      'somebody_was_first',
    ]);
    await handOver(desk.clerk(), { dossierId: desk.id, version: seen + 1 });
  });
});

describe('what comes back', () => {
  it('is recalled by the head until it is received', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    await desk.send();
    expect(await refused(() => recallDossier(desk.clerk(), { dossierId: desk.id }))).toEqual(['not_your_role']);
    const { lineIds } = await recallDossier(desk.head(), { dossierId: desk.id });
    expect(lineIds).toHaveLength(2);
    expect(await desk.row()).toMatchObject({ state: 'draft', sentAt: null });
    for (const l of await desk.lines()) expect(l).toMatchObject({ state: 'draft', submittedAt: null });
    await handOver(desk.clerk(), { dossierId: desk.id });
    expect(await sendDossier(desk.head(), { dossierId: desk.id })).toMatchObject({ version: 2 });
    await receiveDossier(desk.officer(), { dossierId: desk.id });
    expect(await refused(() => recallDossier(desk.head(), { dossierId: desk.id }))).toEqual(['wrong_state']);
  });

  it('is returned whole by the office with a reason, and comes again as a new version', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    await desk.send();
    expect(
      await refused(() =>
        returnDossier(as(world.viewers.chief), { dossierId: desk.id, reason: 'NOT_SIGNED', comment: 'x' }),
      ),
    ).toEqual(['not_your_role']);
    expect(
      await refused(() => returnDossier(desk.officer(), { dossierId: desk.id, reason: 'NOT_SIGNED', comment: '' })),
    ).toEqual(['missing_words']);
    await returnDossier(desk.officer(), { dossierId: desk.id, reason: 'NOT_SIGNED', comment: 'Thiếu chữ ký' });
    expect(await desk.row()).toMatchObject({
      state: 'returned',
      returnReason: 'NOT_SIGNED',
      returnComment: 'Thiếu chữ ký',
    });
    expect(new Set((await desk.lines()).map((l) => l.state))).toEqual(new Set(['draft']));
    await handOver(desk.clerk(), { dossierId: desk.id });
    expect(await sendDossier(desk.head(), { dossierId: desk.id })).toMatchObject({ version: 2 });
    expect(await desk.row()).toMatchObject({ state: 'submitted', returnReason: null, returnComment: null });
  });

  it('of a foreign unit does not exist', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    await desk.send();
    for (const viewer of [world.viewers.secondClerk, world.viewers.secondHead, world.viewers.educationHead])
      expect(await refused(() => recallDossier(as(viewer), { dossierId: desk.id }))).toEqual(['not_found']);
  });
});

describe('a unit that sends through another', () => {
  let school: string;
  beforeEach(async () => {
    const clerkOfSchool = as(world.viewers.schoolClerk);
    ({ id: school } = await openDossier(clerkOfSchool, { roundId: world.roundId, unitId: world.units.school }));
    const { lineIds } = await addLines(clerkOfSchool, { dossierId: school, entries: [desk.pair('teacher', 'MASTER')] });
    await setException(clerkOfSchool, { lineId: lineIds[0]!, exceptionReason: 'Viên chức' });
    await handOver(clerkOfSchool, { dossierId: school });
    await sendDossier(as(world.viewers.schoolHead), { dossierId: school });
  });

  it('is received only once the other has checked and forwarded it', async () => {
    expect(await refused(() => receiveDossier(desk.officer(), { dossierId: school }))).toEqual(['forwarded']);
    expect(await refused(() => forwardDossier(as(world.viewers.schoolHead), { dossierId: school }))).toEqual([
      'not_your_role',
    ]);
    await forwardDossier(as(world.viewers.educationHead), { dossierId: school });
    expect(await refused(() => recallDossier(as(world.viewers.schoolHead), { dossierId: school }))).toEqual([
      'not_forwarded',
    ]);
    expect(await receiveDossier(desk.officer(), { dossierId: school })).toEqual({ state: 'received' });
  });

  it('gets it back from the other, and after a return it is forwarded anew', async () => {
    await returnToUnit(as(world.viewers.educationHead), { dossierId: school, comment: 'Thiếu minh chứng' });
    expect(await desk.row(school)).toMatchObject({ state: 'returned', returnComment: 'Thiếu minh chứng' });
    await handOver(as(world.viewers.schoolClerk), { dossierId: school });
    await sendDossier(as(world.viewers.schoolHead), { dossierId: school });
    await forwardDossier(as(world.viewers.educationHead), { dossierId: school });
    await returnDossier(desk.officer(), { dossierId: school, reason: 'MISSING_DOC', comment: 'Thiếu' });
    await handOver(as(world.viewers.schoolClerk), { dossierId: school });
    await sendDossier(as(world.viewers.schoolHead), { dossierId: school });
    expect(await refused(() => receiveDossier(desk.officer(), { dossierId: school }))).toEqual(['forwarded']);
  });
});
