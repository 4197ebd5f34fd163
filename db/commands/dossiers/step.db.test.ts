import { beforeEach, describe, expect, it } from 'vitest';
import type { DossierEvent } from '#domain/dossier/machine.ts';
import { dossierOf } from '../../queries/dossiers.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, NOON, type World } from '../../testing-world.ts';
import { addLines } from './add-lines.ts';
import { openDossier } from './open.ts';
import { type DossierStep, stepDossier } from './step.ts';

freshStore();

let world: World;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
});

type Who = keyof World['viewers'];
type Words = Pick<DossierStep, 'reason' | 'comment' | 'letter'>;

async function openWith(clerk: Who, unit: keyof World['units'], person?: keyof World['people']) {
  const ctx = as(world.viewers[clerk]);
  const { id: dossierId } = await openDossier(ctx, { roundId: world.roundId, unitId: world.units[unit] });
  if (person)
    await addLines(ctx, {
      dossierId,
      entries: [{ personId: world.people[person], classId: world.classes.SKILL, exceptionReason: 'Cần cho công việc' }],
    });
  const press = (who: Who, event: DossierEvent, words: Words = {}) =>
    stepDossier(as(world.viewers[who]), { dossierId, event, ...words });
  const state = async () => (await dossierOf(world.viewers.officer, dossierId, NOON))?.state;
  return { dossierId, press, state };
}

describe('a step of a dossier, by the name of its event', () => {
  it('leads from a list to a settled dossier and back', async () => {
    const { press, state } = await openWith('clerk', 'first', 'chairman');
    await press('clerk', 'hand_over');
    await press('head', 'give_back', { comment: 'Bổ sung một người' });
    expect(await state()).toBe('draft');
    await press('clerk', 'hand_over');
    await press('head', 'send', { letter: { number: '12/CV', day: '2022-03-21' } });
    await press('head', 'recall');
    await press('clerk', 'hand_over');
    await press('head', 'send');
    await press('officer', 'return', { reason: 'NOT_SIGNED', comment: 'Chưa ký' });
    expect(await state()).toBe('returned');
    await press('officer', 'send_on_behalf');
    await press('officer', 'receive');
    expect(await state()).toBe('received');
    expect(await refused(() => press('officer', 'settle'))).toEqual(['all_lines_concluded']);
  });

  it('takes a supplement to the head and on', async () => {
    const { dossierId, press } = await openWith('clerk', 'first', 'chairman');
    await press('officer', 'send_on_behalf');
    await press('officer', 'receive');
    await addLines(as(world.viewers.clerk), {
      dossierId,
      entries: [{ personId: world.people.clerk, classId: world.classes.SKILL }],
    });
    await press('clerk', 'hand_over_supplement');
    await press('head', 'give_back_supplement', { comment: 'Xem lại' });
    await press('clerk', 'hand_over_supplement');
    await press('head', 'send_supplement');
    const sent = await dossierOf(world.viewers.clerk, dossierId, NOON);
    expect(sent).toMatchObject({ state: 'received', counts: { sent: 2, drafts: 0 } });
    expect(sent?.versions.map((version) => version.number)).toEqual([2, 1]);
  });

  it('reports no need, and takes it back; settles what is empty, and takes it up again', async () => {
    const { press, state } = await openWith('secondClerk', 'second');
    await press('secondClerk', 'report_no_need');
    expect(await state()).toBe('no_need');
    await press('secondClerk', 'reopen');
    expect(await state()).toBe('draft');
  });

  it('goes through the unit that forwards', async () => {
    const { press, state } = await openWith('schoolClerk', 'school', 'teacher');
    await press('schoolClerk', 'hand_over');
    await press('schoolHead', 'send');
    await press('educationHead', 'forwarder_return', { comment: 'Thiếu một người' });
    expect(await state()).toBe('returned');
    await press('schoolClerk', 'hand_over');
    await press('schoolHead', 'send');
    await press('educationHead', 'forward');
    await press('officer', 'receive');
    expect(await state()).toBe('received');
  });

  it('is refused where it was not told what it must be', async () => {
    const { press } = await openWith('clerk', 'first', 'chairman');
    await press('clerk', 'hand_over');
    expect(await refused(() => press('head', 'give_back'))).toEqual(['missing_words']);
    await press('head', 'send');
    expect(await refused(() => press('officer', 'return', { comment: ' ' }))).toEqual([
      'missing_words',
      'missing_words',
    ]);
  });
});
