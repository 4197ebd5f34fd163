import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { sha256 } from '../../canonical.ts';
import { courseClass, orgUnit, outbox, person, version } from '../../schema.ts';
import { failingAt } from '../../statements.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { allRows, refused } from '../../testing-refusals.ts';
import { as, foundWorld, NOON, type World } from '../../testing-world.ts';
import { readVersion } from '../../versions.ts';
import { addLines } from './add-lines.ts';
import { setException } from './exceptions.ts';
import { giveBack, handOver } from './hand-over.ts';
import { recordLetter } from './letter.ts';
import { sendDossier } from './send.ts';
import type { DossierVersion } from './version.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

describe('sending', () => {
  it('submits the drafts, keeps them as a version and puts its hash into the chain', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    const made = await desk.send();
    expect(made).toMatchObject({ state: 'submitted', version: 1 });
    expect(await desk.row()).toMatchObject({
      state: 'submitted',
      sentById: world.viewers.head.accountId,
      onBehalf: false,
    });
    for (const l of await desk.lines()) expect(l).toMatchObject({ state: 'submitted', submittedAt: NOON, late: false });
    const [event] = await historyOf(read(), 'dossier', desk.id);
    expect(event).toMatchObject({
      action: 'dossier.send',
      payload: { version: 1, sha256: made.sha256, as: 'unit_head' },
    });
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'dossier.send'));
    expect(letters.map((letter) => [letter.unitId, letter.role])).toEqual([[world.cityId, 'consolidator']]);
    expect((await verifyAudit()).ok).toBe(true);
  });

  it('is read back for ever as it was, whoever is renamed since', async () => {
    await desk.put(desk.pair('young', 'THEORY'), desk.pair('chairman', 'SKILL'));
    const [young] = (await desk.lines()).filter((l) => l.personId === world.people.young);
    await setException(desk.clerk(), { lineId: young!.id, exceptionReason: 'Nguồn quy hoạch' });
    await handOver(desk.clerk(), { dossierId: desk.id });
    await sendDossier(desk.head(), { dossierId: desk.id, letter: { number: '12/UBND', day: '2022-03-21' } });
    await write(async (tx) => {
      await tx.update(person).set({ name: 'Tên mới', birth: '2000' });
      await tx.update(orgUnit).set({ name: 'Mới' });
      await tx.update(courseClass).set({ name: 'Lớp mới' });
    });
    const kept = await readVersion<DossierVersion>(read(), 'dossier', desk.id, 1);
    expect(kept?.value).toMatchObject({
      event: 'send',
      at: NOON,
      onBehalf: false,
      late: false,
      unit: { code: '05431', name: 'Phường Quán Triều' },
      plan: { number: '9/KH' },
      letter: { number: '12/UBND', day: '2022-03-21', scanSha256: null },
      sentBy: { name: 'head', title: 'unit_head' },
    });
    expect(kept?.value.classes.map((klass) => klass.name)).toEqual([
      'Kỹ năng giao tiếp',
      'Trung cấp lý luận chính trị',
    ]);
    expect(kept?.value.lines.map((l) => [l.class, l.person.name, l.person.birth, l.person.qualification])).toEqual([
      ['SKILL', 'Nguyễn Văn An', '1975-04-30', 'DAI_HOC'],
      ['THEORY', 'Lê Văn Cường', '1998-01-01', 'DAI_HOC'],
    ]);
    expect(kept?.value.lines[1]).toMatchObject({
      exceptionReason: 'Nguồn quy hoạch',
      sentNow: true,
      findings: [{ code: 'STANDARD_NOT_MET', rule: 'P06', effectiveFrom: '2022-02-08' }],
    });
    const [stored] = await read().select().from(version).where(eq(version.id, kept!.id));
    expect(sha256(stored!.canonical)).toBe(kept!.sha256);
  });

  it('is not the preparer’s, unless the unit allows it, nor of whoever lent the preparer his right', async () => {
    await addLines(desk.head(), { dossierId: desk.id, entries: [desk.pair('chairman', 'SKILL')] });
    await handOver(desk.head(), { dossierId: desk.id });
    expect(await refused(() => sendDossier(desk.head(), { dossierId: desk.id }))).toEqual(['another_prepared']);
    const deputy = {
      ...world.viewers.clerk,
      grants: [{ role: 'unit_head' as const, unitId: world.units.first, onBehalfOf: world.viewers.head.accountId! }],
    };
    expect(await refused(() => sendDossier(as(deputy), { dossierId: desk.id }))).toEqual(['another_prepared']);
    await write((tx) => tx.update(orgUnit).set({ headMayPrepare: true }).where(eq(orgUnit.id, world.units.first)));
    await sendDossier(as(deputy), { dossierId: desk.id });
    const [event] = await historyOf(read(), 'dossier', desk.id);
    expect(event).toMatchObject({ actorId: deputy.accountId, onBehalfOfId: world.viewers.head.accountId });
  });

  it('needs the covering letter where the unit’s setting requires one, and takes none where it is unused', async () => {
    const set = (coveringLetter: 'required' | 'unused') =>
      write((tx) => tx.update(orgUnit).set({ coveringLetter }).where(eq(orgUnit.id, world.units.first)));
    await set('required');
    await desk.put(desk.pair('chairman', 'SKILL'));
    await handOver(desk.clerk(), { dossierId: desk.id });
    expect(await refused(() => sendDossier(desk.head(), { dossierId: desk.id }))).toEqual(['letter_recorded']);
    await set('unused');
    const letter = { number: '1', day: '2022-03-21' };
    expect(await refused(() => sendDossier(desk.head(), { dossierId: desk.id, letter }))).toEqual(['letter_unused']);
    await set('required');
    await recordLetter(desk.clerk(), { dossierId: desk.id, ...letter });
    await sendDossier(desk.head(), { dossierId: desk.id });
    expect((await desk.row()).letterNumber).toBe('1');
  });

  it('is done once, however often it is pressed and by however many heads', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'));
    await handOver(desk.clerk(), { dossierId: desk.id });
    const press = { ...desk.head(), key: 'press-1' };
    const [first, second] = await Promise.all([
      sendDossier(press, { dossierId: desk.id }),
      sendDossier(press, { dossierId: desk.id }),
    ]);
    expect(second).toEqual(first);
    expect(await refused(() => sendDossier(desk.head(), { dossierId: desk.id }))).toEqual(['wrong_state']);
    expect(await read().select().from(version).where(eq(version.kind, 'dossier'))).toHaveLength(1);
  });

  it('of two at once has one winner', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'));
    await handOver(desk.clerk(), { dossierId: desk.id });
    const outcomes = await Promise.allSettled([
      sendDossier(desk.head(), { dossierId: desk.id }),
      giveBack(desk.head(), { dossierId: desk.id, comment: 'x' }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('leaves before or after, whichever statement fails', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'), desk.pair('chairman', 'CLASH'), desk.pair('clerk', 'SKILL'));
    for (const l of await desk.lines()) await setException(desk.clerk(), { lineId: l.id, exceptionReason: 'x' });
    await handOver(desk.clerk(), { dossierId: desk.id });
    const before = await allRows();
    let failures = 0;
    for (let n = 1; ; n += 1) {
      const done = await failingAt(n, () => sendDossier(desk.head(), { dossierId: desk.id })).then(
        () => true,
        () => false,
      );
      if (done) break;
      failures += 1;
      expect(await allRows()).toEqual(before);
      expect((await desk.row()).state).toBe('awaiting_signature');
      expect(new Set((await desk.lines()).map((l) => l.state))).toEqual(new Set(['draft']));
    }
    expect(failures).toBeGreaterThan(20);
    expect((await desk.row()).state).toBe('submitted');
    expect((await verifyAudit()).ok).toBe(true);
  });
});
