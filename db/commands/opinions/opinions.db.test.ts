import { beforeEach, describe, expect, it } from 'vitest';
import { classesReadyToGoUp } from '../../queries/submission-ready.ts';
import { assignment, opinionRule } from '../../schema.ts';
import { write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { ALL_CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { foundWorld, type World } from '../../testing-world.ts';
import { reviewLines } from '../lines/review.ts';
import { createSubmission } from '../submissions/build.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

type Rule = Omit<typeof opinionRule.$inferInsert, 'source'>;
const rule = (row: Rule) => write((tx) => tx.insert(opinionRule).values({ source: 'Quy định', ...row }));
const officer = () => up.officer(ALL_CLOSED);
const propose = (classId: string, lineIds?: string[]) =>
  createSubmission(officer(), { title: 'Tờ trình', classIds: [classId], lineIds });

describe('the Party organisation’s opinion', () => {
  it('is needed before a line goes up, by category, and one reply serves all while others go on', async () => {
    await rule({ category: 'LLCT', validFrom: '2022-01-01' });
    const { THEORY, SKILL } = world.classes;
    const ids = await up.validated(
      up.pair('chairman', 'THEORY'),
      up.pair('clerk', 'THEORY'),
      up.pair('clerk', 'SKILL'),
    );
    const [first, second, other] = ids as [string, string, string];
    expect(await refused(() => propose(THEORY, [first]))).toEqual([`party_opinion_given:${first}`]);
    const ready = async () => (await classesReadyToGoUp(world.viewers.officer, ALL_CLOSED)).map((row) => row.id);
    expect(await ready()).toEqual([SKILL]);
    await propose(SKILL, [other]);
    await reviewLines(officer(), { event: 'ask_party', lineIds: [first, second] });
    const reference = '214-CV/BTCTU ngày 04/05/2022';
    await reviewLines(officer(), { event: 'party_agree', lineIds: [first], reference });
    await reviewLines(officer(), { event: 'party_refuse', lineIds: [second], reference });
    expect(await up.line(second)).toMatchObject({ state: 'rejected', partyReference: reference });
    expect(await ready()).toEqual([THEORY]);
    await propose(THEORY);
    expect(await up.line(first)).toMatchObject({ state: 'in_submission', partyReference: reference });
  });

  it('is needed of whom a body manages, whatever the class, and only while the rule is in force', async () => {
    await rule({ managedBy: 'Ban Thường vụ Thành ủy', validFrom: '2022-01-01', validTo: '2022-07-31' });
    await rule({ managedBy: 'Đảng ủy phường', validFrom: '2022-08-02' });
    await rule({ validFrom: '2022-01-01' });
    const lineIds = await up.validated(up.pair('chairman', 'SKILL'));
    const manage = (managedBy: string) => write((tx) => tx.update(assignment).set({ managedBy }));
    const waits = up.officer(Date.parse('2022-07-30T02:00:00Z'));
    await manage('Ban Thường vụ Thành ủy');
    const again = () => createSubmission(waits, { title: 'Tờ trình', classIds: [world.classes.SKILL], lineIds });
    expect(await refused(again)).toEqual([`party_opinion_given:${lineIds[0]}`]);
    await manage('Đảng ủy phường');
    await again();
  });
});
