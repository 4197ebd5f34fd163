import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { lineFinding, lineOverride, outbox } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { refused } from '../../testing-refusals.ts';
import { foundWorld, NOON, type World } from '../../testing-world.ts';
import { setException } from '../dossiers/exceptions.ts';
import { receiveDossier } from '../dossiers/receive.ts';
import { setInternalNote } from './note.ts';
import { overrideFinding, undoOverride } from './override.ts';
import { reviewLines } from './review.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

describe('reviewing lines', () => {
  it('takes many one step at once, with one event in the history of each and one letter to the unit', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    expect(await reviewLines(desk.officer(), { event: 'accept', lineIds })).toEqual({ lines: 2 });
    expect((await desk.lines()).map((l) => l.state)).toEqual(['validated', 'validated']);
    for (const id of lineIds) {
      const [event] = await historyOf(read(), 'line', id);
      expect(event).toMatchObject({ action: 'line.accept', actorId: world.viewers.officer.accountId });
    }
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'line.accept'));
    expect(letters.map((l) => [l.unitId, l.role])).toEqual([
      [world.units.first, 'unit_clerk'],
      [world.units.first, 'unit_head'],
    ]);
  });

  it('takes all or none, and says of each line why', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    await reviewLines(desk.officer(), { event: 'accept', lineIds: [lineIds[0]!] });
    expect(await refused(() => reviewLines(desk.officer(), { event: 'accept', lineIds }))).toEqual([
      `wrong_state:${lineIds[0]}`,
    ]);
    const event = 'ask_fix' as const;
    expect(await refused(() => reviewLines(desk.officer(), { event, lineIds }))).toEqual(
      lineIds.flatMap((id) => [`missing_words:${id}`, `missing_words:${id}`]),
    );
    await reviewLines(desk.officer(), { event, lineIds, reason: 'MISSING_DATA', comment: 'Thiếu năm sinh' });
    for (const l of await desk.lines())
      expect(l).toMatchObject({ state: 'needs_fix', reasonCode: 'MISSING_DATA', comment: 'Thiếu năm sinh' });
  });

  it('does not overrule what moved since the officer looked', async () => {
    const [lineId] = (await desk.received(desk.pair('chairman', 'SKILL'))) as [string];
    const [before] = await desk.lines();
    const seen = [{ id: lineId, version: before!.version }];
    await reviewLines(desk.officer(), { event: 'accept', lineIds: [lineId], seen });
    const ask = { event: 'ask_fix', lineIds: [lineId], reason: 'OTHER', comment: 'Xem lại' } as const;
    expect(await refused(() => reviewLines(desk.officer(), { ...ask, seen }))).toEqual(['somebody_was_first']);
    const [accepted] = await desk.lines();
    expect(accepted?.state).toBe('validated');
    await reviewLines(desk.officer(), { ...ask, seen: [{ id: lineId, version: accepted!.version }] });
    expect((await desk.lines())[0]?.state).toBe('needs_fix');
  });

  it('lets nothing pass that blocks, until the head of the office waives it by name', async () => {
    const { lineIds } = await desk.put(desk.pair('accountant', 'THEORY'));
    const [lineId] = lineIds as [string];
    await setException(desk.clerk(), { lineId, exceptionReason: 'Nguồn quy hoạch' });
    await desk.send();
    await receiveDossier(desk.officer(), { dossierId: desk.id });
    const accept = () => reviewLines(desk.officer(), { event: 'accept', lineIds });
    expect(await refused(accept)).toEqual([`no_open_block:${lineId}`]);
    const blocking = await read().select().from(lineFinding).where(eq(lineFinding.severity, 'block'));
    expect(blocking.map((row) => row.ruleCode).sort()).toEqual(['G01', 'P04']);

    const waive = (ruleCode: string) =>
      overrideFinding(desk.chief(), { lineId, ruleCode, reason: 'Thường trực đồng ý' });
    expect(await refused(() => overrideFinding(desk.officer(), { lineId, ruleCode: 'G01', reason: 'x' }))).toEqual([
      `not_found:${lineId}`,
    ]);
    expect(await refused(() => overrideFinding(desk.chief(), { lineId, ruleCode: 'G01', reason: ' ' }))).toEqual([
      'missing_words',
    ]);
    expect(await refused(() => waive('P99'))).toEqual(['finding_gone']);
    await waive('G01');
    expect(await refused(() => waive('G01'))).toEqual(['already_overridden']);
    await waive('P04');
    const takeBack = (reason: string, ctx = desk.chief()) => undoOverride(ctx, { lineId, ruleCode: 'P04', reason });
    expect(await refused(() => takeBack('x', desk.officer()))).toEqual([`not_found:${lineId}`]);
    expect(await refused(() => takeBack(' '))).toEqual(['missing_words']);
    await takeBack('Chưa có ý kiến của Thường trực');
    expect(await refused(accept)).toEqual([`no_open_block:${lineId}`]);
    expect(await refused(() => takeBack('x'))).toEqual(['not_overridden']);
    const [undone] = await historyOf(read(), 'line', lineId);
    expect(undone).toMatchObject({ action: 'line.undo_override', payload: { was: { ruleCode: 'P04' } } });
    await waive('P04');
    await accept();
    expect(await read().select().from(lineOverride)).toHaveLength(2);
    const [, , , , event] = await historyOf(read(), 'line', lineId);
    expect(event).toMatchObject({
      action: 'line.override',
      payload: { conditions: [{ ruleCode: 'G01' }], reason: 'Thường trực đồng ý' },
    });
  });

  it('waits until the dossier is received', async () => {
    const { lineIds } = await desk.put(desk.pair('chairman', 'SKILL'));
    await desk.send();
    expect(await refused(() => reviewLines(desk.officer(), { event: 'accept', lineIds }))).toEqual([
      `dossier_not_received:${lineIds[0]}`,
    ]);
  });

  it('is the office’s alone', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'SKILL'));
    for (const who of ['clerk', 'head', 'chief', 'inspector', 'leader', 'secondClerk'] as const)
      expect(
        await refused(() => reviewLines({ viewer: world.viewers[who], now: NOON }, { event: 'accept', lineIds })),
      ).toEqual([`not_found:${lineIds[0]}`]);
    expect(await refused(() => reviewLines(desk.officer(), { event: 'accept', lineIds: [] }))).toEqual([
      'nothing_chosen',
    ]);
  });

  it('of two officers at once has one winner', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'SKILL'));
    const outcomes = await Promise.allSettled([
      reviewLines(desk.officer(), { event: 'accept', lineIds }),
      reviewLines(desk.officer(), { event: 'waitlist', lineIds }),
      reviewLines(desk.officer(), { event: 'accept', lineIds }),
    ]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled').length).toBeLessThanOrEqual(2);
    expect(['validated', 'waitlisted']).toContain((await desk.line(lineIds[0]!)).state);
    const events = (await historyOf(read(), 'line', lineIds[0]!)).map((event) => event.action);
    expect(events.filter((action) => action === 'line.accept')).toHaveLength(1);
  });

  it('goes the Party’s way and back with its reference', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'THEORY'));
    await reviewLines(desk.officer(), { event: 'ask_party', lineIds });
    expect(await refused(() => reviewLines(desk.officer(), { event: 'party_agree', lineIds }))).toEqual([
      `missing_words:${lineIds[0]}`,
    ]);
    await reviewLines(desk.officer(), { event: 'party_agree', lineIds, reference: '15-CV/BTC, 01/04/2022' });
    expect(await desk.line(lineIds[0]!)).toMatchObject({ state: 'validated', partyReference: '15-CV/BTC, 01/04/2022' });
    await reviewLines(desk.officer(), { event: 'waitlist', lineIds });
    await reviewLines(desk.officer(), { event: 'promote', lineIds });
    await reviewLines(desk.officer(), { event: 'defer', lineIds, reason: 'OVER_QUOTA', comment: 'Hết chỉ tiêu' });
    expect((await desk.line(lineIds[0]!)).state).toBe('deferred');
  });

  it('frees what a declined line clashed with', async () => {
    const { lineIds } = await desk.put(desk.pair('chairman', 'SKILL'), desk.pair('chairman', 'CLASH'));
    for (const lineId of lineIds) await setException(desk.clerk(), { lineId, exceptionReason: 'x' });
    await desk.send();
    await receiveDossier(desk.officer(), { dossierId: desk.id });
    expect(await read().select().from(lineFinding)).toHaveLength(2);
    await reviewLines(desk.officer(), {
      event: 'decline',
      lineIds: [lineIds[0]!],
      reason: 'TIME_CLASH',
      comment: 'Trùng lớp',
    });
    const left = await read().select().from(lineFinding);
    expect(left.filter((row) => row.lineId === lineIds[1])).toEqual([]);
  });
});

describe('a note inside the office', () => {
  it('is kept on the line and stays out of the history that units read', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'SKILL'));
    const [lineId] = lineIds as [string];
    await setInternalNote(desk.officer(), { lineId, note: 'Hỏi lại đồng chí Bí thư' });
    const noted = { event: 'accept', lineIds, internalNote: 'Đã hỏi' } as const;
    expect((await desk.line(lineId)).internalNote).toBe('Hỏi lại đồng chí Bí thư');
    await reviewLines(desk.officer(), noted);
    expect((await desk.line(lineId)).internalNote).toBe('Đã hỏi');
    const events = JSON.stringify(await historyOf(read(), 'line', lineId));
    expect(events).not.toContain('hỏi');
    expect(events).not.toContain('Hỏi');
    expect(await refused(() => setInternalNote(desk.clerk(), { lineId, note: 'x' }))).toEqual([`not_found:${lineId}`]);
  });
});
