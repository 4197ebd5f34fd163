import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommitmentInput } from '#domain/commitment/forms.ts';
import type { LineState } from '#domain/line/machine.ts';
import { instantAt } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { commitmentOf, commitmentsOf } from '../../queries/commitments.ts';
import { courseClass, line, result } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { saveCommitment } from './save.ts';

freshStore();

const TODAY = '2026-03-02';
const NOW = instantAt(TODAY, '09:00');

let world: World;
let desk: Desk;
let lineId: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
  const days = { startsOn: '2022-09-01', endsOn: '2024-08-31', costPerPerson: 30_000_000 };
  await write((tx) => tx.update(courseClass).set(days).where(eq(courseClass.id, world.classes.MASTER)));
  [lineId] = (await desk.received(desk.pair('chairman', 'MASTER'))) as [string];
});

const put = (state: LineState) => write((tx) => tx.update(line).set({ state }).where(eq(line.id, lineId)));
const save = (changes: Partial<CommitmentInput> = {}, who = world.viewers.officer) =>
  saveCommitment(as(who, NOW), { line: lineId, cost: 30_000_000, monthsPromised: 48, ...changes });
const owed = async (viewer = world.viewers.clerk) => (await commitmentOf(viewer, lineId, TODAY))?.kept?.compensation;

describe('a commitment to serve after a study', () => {
  it('says what is owed as the study and the service go on', async () => {
    await put('attending');
    expect(await commitmentOf(world.viewers.officer, lineId, TODAY)).toMatchObject({
      asked: true,
      least: 48,
      costPerPerson: 30_000_000,
      kept: null,
    });
    await save();
    expect(await owed()).toEqual({ kind: 'studying' });
    await put('dropped_out');
    expect(await owed()).toEqual({ kind: 'whole', amount: 30_000_000 });
    await put('completed');
    expect(await owed()).toMatchObject({ kind: 'serving', served: 18, missing: 30 });
    await save({ version: 1, leftOn: '2025-08-31' });
    expect(await owed()).toEqual({ kind: 'part', amount: 22_500_000, served: 12, missing: 36 });
    expect(await commitmentsOf(world.viewers.inspector, [lineId], TODAY)).toEqual(
      new Map([[lineId, { kind: 'part', amount: 22_500_000, served: 12, missing: 36 }]]),
    );
    await save({ version: 2, leftOn: '2025-08-31', exemption: 'transferred', words: 'QĐ 12/QĐ-UBND' });
    expect(await owed()).toEqual({ kind: 'exempt', exemption: 'transferred', spared: 22_500_000 });
  });

  it('counts from the day of the degree where there is one', async () => {
    await put('completed');
    const outcome = { lineId, outcome: 'completed' as const, source: 'x', at: NOW, issuedOn: '2024-12-31' };
    await write((tx) => tx.insert(result).values(outcome));
    await save({ leftOn: '2025-12-31' });
    expect(await owed()).toMatchObject({ served: 12 });
  });

  it('keeps in the history what stood before, by whom and why', async () => {
    await put('completed');
    await save();
    await save({
      version: 1,
      cost: 31_000_000,
      leftOn: '2025-08-31',
      exemption: 'serious_illness',
      words: 'Giấy 5/BV',
    });
    const [changed, made] = await historyOf(read(), 'line', lineId);
    expect(made).toMatchObject({ action: 'line.set_commitment', payload: { cost: 30_000_000, before: null } });
    expect(changed).toMatchObject({
      actorId: world.viewers.officer.accountId,
      payload: { cost: 31_000_000, words: 'Giấy 5/BV', before: { cost: 30_000_000, leftOn: null } },
    });
    expect((await historyOf(read(), 'person', world.people.chairman))[0]).toMatchObject({ seq: changed!.seq });
  });

  it('is of at least twice the study, for whoever was sent, and excuses nobody who stayed', async () => {
    expect(await refused(() => save())).toEqual(['not_studying']);
    await put('completed');
    expect(await refused(() => save({ monthsPromised: 47 }))).toEqual(['promise_too_short']);
    expect(await refused(() => save({ exemption: 'transferred', words: 'x' }))).toEqual(['exemption_needs_leaving']);
    await put('failed');
    await save({ exemption: 'serious_illness', words: 'x' });
  });

  it('is recorded once, as it was seen, by the office alone', async () => {
    await put('completed');
    for (const who of ['clerk', 'head', 'leader', 'inspector', 'records'] as const)
      expect(await refused(() => save({}, world.viewers[who]))).toEqual([`not_found:${lineId}`]);
    await save();
    expect(await refused(() => save())).toEqual(['somebody_was_first']);
    expect(await refused(() => save({ version: 2 }))).toEqual(['somebody_was_first']);
    expect(await owed(world.viewers.secondClerk)).toBeUndefined();
  });
});
