import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { courseClass, file, lineFinding, outbox, person } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { refused } from '../../testing-refusals.ts';
import { foundWorld, NOON, type World } from '../../testing-world.ts';
import { answerLine, withdrawLine } from './answer.ts';
import { refreshFindings } from './findings.ts';
import { replaceLine } from './replace.ts';
import { reviewLines } from './review.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const second = () => ({ viewer: world.viewers.secondClerk, now: NOON });

describe('a unit’s answer', () => {
  it('sends a mended line back with words, and it is judged again', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'THEORY'));
    const [lineId] = lineIds as [string];
    await write(async (tx) => {
      await tx.update(person).set({ birth: null }).where(eq(person.id, world.people.chairman));
      await refreshFindings(tx, NOON, { personIds: [world.people.chairman] });
    });
    const [finding] = await read().select().from(lineFinding).where(eq(lineFinding.lineId, lineId));
    expect(finding).toMatchObject({ code: 'NEEDS_DATA', outcome: 'UNKNOWN', missing: ['birth'] });
    await reviewLines(desk.officer(), { event: 'ask_fix', lineIds, reason: 'MISSING_DATA', comment: 'Ngày sinh?' });
    await write((tx) => tx.update(person).set({ birth: '1975' }).where(eq(person.id, world.people.chairman)));
    expect(await refused(() => answerLine(desk.clerk(), { lineId, comment: '' }))).toEqual([`missing_words:${lineId}`]);
    await answerLine(desk.clerk(), { lineId, comment: 'Đã bổ sung' });
    expect(await desk.line(lineId)).toMatchObject({ state: 'submitted', comment: 'Đã bổ sung', reasonCode: null });
    expect(await read().select().from(lineFinding)).toEqual([]);
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'line.resubmit'));
    expect(letters.map((l) => [l.unitId, l.role, l.subjectId])).toEqual([[world.cityId, 'consolidator', lineId]]);
  });

  it('withdraws with a reason of the closed list, and only its own lines', async () => {
    const [lineId] = (await desk.received(desk.pair('chairman', 'SKILL'))) as [string];
    const input = { lineId, reason: 'ILLNESS', comment: 'Nằm viện' } as const;
    expect(await refused(() => withdrawLine(second(), input))).toEqual([`not_found:${lineId}`]);
    expect(await refused(() => withdrawLine(desk.officer(), input))).toEqual([`not_found:${lineId}`]);
    await withdrawLine(desk.clerk(), input);
    expect(await desk.line(lineId)).toMatchObject({ state: 'withdrawn', reasonCode: 'ILLNESS', comment: 'Nằm viện' });
    expect(await refused(() => withdrawLine(desk.clerk(), input))).toEqual([`wrong_state:${lineId}`]);
  });
});

describe('replacing somebody', () => {
  it('ends the old line and submits the new one in its place, and the history names both', async () => {
    const lineIds = await desk.received(desk.pair('young', 'SKILL'), desk.pair('chairman', 'SKILL'));
    const [old] = lineIds as [string, string];
    const made = await replaceLine(desk.clerk(), { lineId: old, personId: world.people.clerk, reason: 'MATERNITY' });
    expect(await desk.line(old)).toMatchObject({ state: 'superseded', reasonCode: 'MATERNITY' });
    expect(await desk.line(made.lineId)).toMatchObject({
      state: 'submitted',
      personId: world.people.clerk,
      preference: 1,
      replacesLineId: old,
      submittedAt: NOON,
    });
    const [event] = await historyOf(read(), 'line', made.lineId);
    expect(event).toMatchObject({ action: 'line.replace', payload: { replacedBy: made.lineId } });
    expect((await historyOf(read(), 'line', old))[0]?.seq).toBe(event?.seq);
  });

  it('is refused for who cannot stand there', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'THEORY'), desk.pair('clerk', 'THEORY'));
    const [old] = lineIds as [string, string];
    const replace = (personId: string, more = {}) =>
      refused(() => replaceLine(desk.clerk(), { lineId: old, personId, reason: 'TRANSFER', ...more }));
    const { other, clerk, young } = world.people;
    expect(await replace(other)).toEqual([`not_of_unit:${other}`]);
    expect(await replace(clerk)).toEqual([`already_registered:${clerk}`]);
    expect(await replace(young)).toEqual(['exceptions_explained']);
    expect(await refused(() => replaceLine(second(), { lineId: old, personId: other, reason: 'TRANSFER' }))).toEqual([
      `not_found:${old}`,
    ]);
    await replaceLine(desk.clerk(), { lineId: old, personId: young, reason: 'TRANSFER', exceptionReason: 'Quy hoạch' });
  });

  it('brings the papers that the class asks for', async () => {
    const [old] = (await desk.received(desk.pair('chairman', 'SKILL'))) as [string];
    await write(async (tx) => {
      await tx.update(courseClass).set({ papers: ['Đơn'] });
      const content = { name: 'a.pdf', mediaType: 'application/pdf', size: 1, content: Buffer.from('x'), at: 1 };
      await tx.insert(file).values({ id: 'own', sha256: 's', ...content, byId: world.viewers.clerk.accountId });
    });
    const input = { lineId: old, personId: world.people.clerk, reason: 'TRANSFER' } as const;
    expect(await refused(() => replaceLine(desk.clerk(), input))).toEqual(['papers_attached']);
    await replaceLine(desk.clerk(), { ...input, papers: [{ fileId: 'own', paper: 'Đơn' }] });
  });
});
