import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { handOverSupplement } from '../commands/dossiers/hand-over.ts';
import { sendSupplement } from '../commands/dossiers/send.ts';
import { withdrawLine } from '../commands/lines/answer.ts';
import { takeOutOfSubmission } from '../commands/submissions/build.ts';
import { courseClass, person } from '../schema.ts';
import { write } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { CLOSED, openUpward, type Upward } from '../testing-upward.ts';
import { foundWorld, type World } from '../testing-world.ts';
import { dossierComparison, submissionComparison } from './comparisons.ts';
import { decisionDetail } from './decisions.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

const rename = (name: string) =>
  write((tx) => tx.update(person).set({ name }).where(eq(person.id, world.people.chairman)));

describe('two versions of a submission', () => {
  it('say who went and why and what changed of whom, and add up', async () => {
    const { SKILL } = world.classes;
    const lineIds = await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
    const [first, second] = lineIds as [string, string];
    const id = await up.goUp([SKILL], lineIds);
    const { leader, officer, head } = world.viewers;
    expect(await submissionComparison(officer, id, {})).toBeUndefined();
    await up.move(up.leader(), id, { event: 'return', comment: 'Xem lại' });
    await takeOutOfSubmission(up.officer(CLOSED), { id, lineIds: [second] });
    await withdrawLine(up.clerk(CLOSED), { lineId: second, reason: 'ILLNESS', comment: 'Nằm viện' });
    await rename('Nguyễn Văn Khác');
    await write((tx) => tx.update(courseClass).set({ startsOn: '2022-05-12' }).where(eq(courseClass.id, SKILL)));
    await up.move(up.officer(CLOSED), id, { event: 'rework' });
    await up.move(up.officer(CLOSED), id, { event: 'send_to_head' });
    await up.move(up.chief(CLOSED), id, { event: 'submit' });

    const found = (await submissionComparison(leader, id, {}))!;
    expect([found.before.number, found.before.count, found.after.number, found.after.count]).toEqual([1, 2, 2, 1]);
    expect(found.lines.removed.map((row) => row.id)).toEqual([second]);
    expect(found.why.get(second)).toMatchObject({ state: 'withdrawn', reasonCode: 'ILLNESS', comment: 'Nằm viện' });
    expect(found.lines.changed).toMatchObject([
      { before: { id: first }, changes: [{ field: 'name', from: 'Nguyễn Văn An', to: 'Nguyễn Văn Khác' }] },
    ]);
    expect(found.classes).toMatchObject([{ changes: [{ field: 'startsOn', to: '2022-05-12' }] }]);
    expect(found.before.sha256).not.toBe(found.after.sha256);
    const back = await submissionComparison(leader, id, { from: 2, to: 1 });
    expect(back?.lines.added.map((row) => row.id)).toEqual([second]);
    expect(await submissionComparison(leader, id, { from: 1, to: 3 })).toBeUndefined();
    expect(await submissionComparison(head, id, {})).toBeUndefined();
  });
});

describe('two sendings of a dossier', () => {
  it('are for whoever reaches the dossier', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    await up.put(up.pair('chairman', 'THEORY'));
    expect(await dossierComparison(world.viewers.head, up.id, {})).toBeUndefined();
    await handOverSupplement(up.clerk(), { dossierId: up.id });
    await sendSupplement(up.head(), { dossierId: up.id });
    const found = await dossierComparison(world.viewers.head, up.id, {});
    expect(found?.lines.added).toMatchObject([{ class: 'THEORY' }]);
    expect(await dossierComparison(world.viewers.secondHead, up.id, {})).toBeUndefined();
  });
});

describe('a decision', () => {
  it('says that nothing has changed since, or what has, to the office alone', async () => {
    const { decisionId } = await up.approved(up.pair('chairman', 'SKILL'));
    const since = async () => (await decisionDetail(world.viewers.officer, decisionId))?.since;
    expect(await since()).toBeNull();
    await up.publish(decisionId);
    expect(await since()).toEqual({ lines: [], classes: [] });
    await rename('Nguyễn Văn Khác');
    expect(await since()).toMatchObject({
      lines: [{ name: 'Nguyễn Văn An', changes: [{ field: 'name', to: 'Nguyễn Văn Khác' }] }],
    });
    expect((await decisionDetail(world.viewers.head, decisionId))?.since).toBeNull();
  });
});
