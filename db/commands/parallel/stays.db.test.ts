import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { parallelMove } from '../../queries/parallel-move.ts';
import { plan } from '../../schema.ts';
import { write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { openParallel, type Parallel } from '../../testing-parallel.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED } from '../../testing-upward.ts';
import { foundWorld, type World } from '../../testing-world.ts';
import { withdrawLine } from '../lines/answer.ts';
import { replaceLine } from '../lines/replace.ts';
import { reviewLines } from '../lines/review.ts';
import { allotPlaces } from '../places/allot.ts';

freshStore();

let world: World;
let at: Parallel;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  at = await openParallel(world);
});

const SKILL = () => world.classes.SKILL;
const CLASH = () => world.classes.CLASH;
const move: Parallel['goOver'] = (...asked) => at.goOver(...asked);

describe('somebody stays where he is', () => {
  it('who has gone up, was decided on or waits for the Party, and each line says so', async () => {
    const [a = '', b = '', c = ''] = await at.validated(
      at.pair('chairman', 'SKILL'),
      at.pair('clerk', 'SKILL'),
      at.pair('young', 'SKILL'),
    );
    await reviewLines(at.officer(), { event: 'ask_party', lineIds: [c] });
    const submissionId = await at.goUp([SKILL()], [a]);
    expect(await refused(() => move([a, b]))).toEqual([`wrong_state:${a}`]);
    expect(await refused(() => move([b, c]))).toEqual([`class_cancelled:${c}`]);
    const stays = async () => {
      const page = await parallelMove(world.viewers.officer, SKILL(), CLOSED);
      return page!.lines.flatMap(({ id, stay }) => (stay ? [[id, stay]] : [])).sort();
    };
    expect(await stays()).toEqual(
      [
        [a, 'state'],
        [c, 'state'],
      ].sort(),
    );
    await at.move(at.leader(), submissionId, { event: 'approve' });
    expect(await refused(() => move([a]))).toEqual([`wrong_state:${a}`]);
    await move([b]);
    expect((await at.line(b)).classId).toBe(CLASH());
  });

  it('where the other class has fewer places left than people were chosen, and it says how many are left', async () => {
    const [a = '', b = '', c = ''] = await at.received(
      at.pair('chairman', 'SKILL'),
      at.pair('clerk', 'SKILL'),
      at.pair('young', 'CLASH'),
    );
    await reviewLines(at.officer(), { event: 'accept', lineIds: [c] });
    await at.set('CLASH', { quota: 2 });
    expect((await parallelMove(world.viewers.officer, SKILL(), CLOSED))?.targets).toMatchObject([
      { id: CLASH(), free: 1, hasBegun: false },
    ]);
    expect(await refused(() => move([a, b]))).toEqual(['class_full']);
    await move([b]);
  });

  it('where his unit has no place left there', async () => {
    const [a = '', b = ''] = await at.received(at.pair('chairman', 'SKILL'), at.pair('clerk', 'SKILL'));
    const { first, second } = world.units;
    const places = { [first]: 1, [second]: 2 };
    const { id: classId, version } = await at.seen('CLASH');
    await allotPlaces(at.officer(), { classId, version, basis: 'hand', places });
    expect(await refused(() => move([a, b]))).toEqual([`within_unit_places:${a}`, `within_unit_places:${b}`]);
    await move([a]);
    await reviewLines(at.officer(), { event: 'accept', lineIds: [a] });
    expect(await refused(() => move([b]))).toEqual([`within_unit_places:${b}`]);
  });

  it('who stands there already, has a seat in a third class, or stands for a place that was left', async () => {
    await at.group('THEORY', { groupId: (await at.classRow('SKILL')).groupId! });
    await at.set('THEORY', { rule: {} });
    const [a = '', , b = '', seat = '', c = ''] = await at.received(
      at.pair('chairman', 'SKILL'),
      at.pair('chairman', 'CLASH'),
      at.pair('clerk', 'SKILL'),
      at.pair('clerk', 'THEORY'),
      at.pair('young', 'SKILL'),
    );
    await reviewLines(at.officer(), { event: 'accept', lineIds: [seat, c] });
    expect(await refused(() => move([a, b]))).toEqual([`already_registered:${a}`]);
    expect(await refused(() => move([b]))).toEqual([`one_seat_in_group:${b}`]);
    await withdrawLine(at.clerk(CLOSED), { lineId: c, reason: 'ILLNESS' });
    const instead = { lineId: c, personId: world.people.accountant, reason: 'ILLNESS', exceptionReason: 'x' } as const;
    const { lineId } = await replaceLine(at.clerk(CLOSED), instead);
    expect(await refused(() => move([lineId]))).toEqual([`named_for_vacancy:${lineId}`]);
  });

  it('where the other class stands in no round of his, has begun, was called off, or in another group', async () => {
    const [a = ''] = await at.received(at.pair('chairman', 'SKILL'));
    const later = at.officer(instantAt('2022-06-06', '08:00'));
    expect(await refused(() => move([a], later))).toEqual(['target_begun']);
    const theory = await at.seen('THEORY');
    expect(await refused(() => move([a], undefined, { target: theory }))).toEqual(['not_parallel']);
    expect(await refused(() => move([a], undefined, { target: { id: 'x', version: 1 } }))).toEqual(['not_found']);
    expect(await refused(async () => move([a], undefined, { target: await at.seen('SKILL') }))).toEqual([
      'not_parallel',
    ]);
    expect(await refused(() => move([a], undefined, { reason: ' ' }))).toEqual([`missing_words:${a}`]);
    await at.set('CLASH', { cancelledAt: CLOSED });
    expect(await refused(() => move([a]))).toEqual(['class_cancelled']);
    await at.set('CLASH', { cancelledAt: null });
    await write((tx) => tx.update(plan).set({ state: 'closed' }));
    expect(await refused(() => move([a]))).toEqual(['plan_not_issued']);
  });

  it('until his dossier was received', async () => {
    const { lineIds } = await at.put(at.pair('chairman', 'SKILL'));
    await at.send();
    expect(await refused(() => move(lineIds))).toEqual([`dossier_not_received:${lineIds[0]}`]);
  });
});
