import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { line, outbox } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, NOON, operator, type World } from '../../testing-world.ts';
import { readVersion } from '../../versions.ts';
import { addLines } from './add-lines.ts';
import { giveBackSupplement, handOverSupplement } from './hand-over.ts';
import { receiveDossier, resumeDossier, settleDossier } from './receive.ts';
import { sendOnBehalf, sendSupplement } from './send.ts';
import type { DossierVersion } from './version.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

describe('a supplement', () => {
  it('adds to what was received and touches no line that was sent', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    await desk.send();
    await receiveDossier(desk.officer(), { dossierId: desk.id });
    const before = await desk.lines();
    const { lineIds } = await desk.put(desk.pair('chairman', 'THEORY'));
    await handOverSupplement(desk.clerk(), { dossierId: desk.id });
    expect(
      await refused(() => addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('clerk', 'DEFENCE')] })),
    ).toEqual(['not_editable']);
    await giveBackSupplement(desk.head(), { dossierId: desk.id, comment: 'Xem lại' });
    await handOverSupplement(desk.clerk(), { dossierId: desk.id });
    const later = NOON + 86_400_000;
    const made = await sendSupplement(desk.head(later), { dossierId: desk.id });
    expect(made).toMatchObject({ state: 'received', version: 2, lineIds });
    const after = await desk.lines();
    expect(after.filter((l) => l.id !== lineIds[0])).toEqual(before);
    expect(after.find((l) => l.id === lineIds[0])).toMatchObject({ state: 'submitted', submittedAt: later });
    const kept = await readVersion<DossierVersion>(read(), 'dossier', desk.id);
    expect(kept?.value.lines.map((l) => l.sentNow)).toEqual([false, false, true]);
    expect(await refused(() => sendSupplement(desk.head(), { dossierId: desk.id }))).toEqual([
      'has_drafts',
      'supplement_handed_over',
    ]);
  });

  it('may follow when all was settled already', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    await desk.send();
    await receiveDossier(desk.officer(), { dossierId: desk.id });
    expect(await refused(() => settleDossier(desk.officer(), { dossierId: desk.id }))).toEqual(['all_lines_concluded']);
    await write((tx) => tx.update(line).set({ state: 'rejected' }));
    await settleDossier(desk.officer(), { dossierId: desk.id });
    await resumeDossier(desk.officer(), { dossierId: desk.id });
    await settleDossier(desk.officer(), { dossierId: desk.id });
    await desk.put(desk.pair('chairman', 'THEORY'));
    expect(await handOverSupplement(desk.clerk(), { dossierId: desk.id })).toEqual({ state: 'received' });
  });
});

describe('sending on a unit’s behalf', () => {
  it('is recorded as that, is never too late and says what was late', async () => {
    const late = instantAt('2022-05-02', '08:00');
    const entries = [desk.pair('chairman', 'SKILL'), desk.pair('chairman', 'THEORY')];
    await addLines(operator(late), { dossierId: desk.id, entries });
    const made = await sendOnBehalf(operator(late), { dossierId: desk.id });
    expect(made).toMatchObject({ state: 'submitted', version: 1 });
    expect(await desk.row()).toMatchObject({ onBehalf: true, late: true, sentById: null });
    const byClass = new Map((await desk.lines()).map((l) => [l.classId, l.late]));
    expect([byClass.get(world.classes.SKILL), byClass.get(world.classes.THEORY)]).toEqual([true, false]);
    await receiveDossier(operator(late), { dossierId: desk.id });
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'dossier.send_on_behalf'));
    expect(letters.map((letter) => [letter.unitId, letter.role])).toEqual([
      [world.units.first, 'unit_clerk'],
      [world.units.first, 'unit_head'],
    ]);
    const kept = await readVersion<DossierVersion>(read(), 'dossier', desk.id);
    expect(kept?.value).toMatchObject({ event: 'send_on_behalf', onBehalf: true, late: true, sentBy: null });
  });

  it('is the office’s and the operator’s, not the unit’s', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'));
    for (const ctx of [desk.clerk(), desk.head(), as(world.viewers.chief), as(world.viewers.inspector)])
      expect(await refused(() => sendOnBehalf(ctx, { dossierId: desk.id }))).toEqual(['not_your_role']);
    await sendOnBehalf(desk.officer(), { dossierId: desk.id });
    expect(await desk.row()).toMatchObject({ onBehalf: true, late: false, sentById: world.viewers.officer.accountId });
  });
});
