import { and, eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SEATED_LINE_STATES } from '#domain/line/machine.ts';
import { Refusal } from '../../context.ts';
import { courseClass, line } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { CLOSED, openUpward } from '../../testing-upward.ts';
import { foundWorld } from '../../testing-world.ts';
import { addToSubmission, createSubmission, takeOutOfSubmission } from './build.ts';

freshStore();

const act = fc.record({
  what: fc.constantFrom('create', 'add', 'take_out', 'return', 'advance', 'advance', 'advance', 'advance'),
  /** Which submission and which lines, as far as there are so many. */
  which: fc.nat(2),
  first: fc.nat(4),
  count: fc.integer({ min: 1, max: 3 }),
});

it('whatever the office and the leader do in whatever order, no more are approved than the class has places', async () => {
  let approvals = 0;
  let refusedForQuota = 0;
  const run = fc.asyncProperty(
    fc.integer({ min: 1, max: 3 }),
    fc.array(act, { minLength: 10, maxLength: 30 }),
    async (quota, acts) => {
      await emptyStore();
      const world = await foundWorld();
      const up = await openUpward(world);
      const lineIds = await up.crowd(5, quota);
      const made: string[] = [];
      const seats = async (...states: readonly (typeof SEATED_LINE_STATES)[number][]) =>
        (
          await read()
            .select({ id: line.id })
            .from(line)
            .innerJoin(courseClass, eq(courseClass.id, line.classId))
            .where(and(eq(line.classId, world.classes.SKILL), inArray(line.state, [...states])))
        ).length;
      for (const { what, which, first, count } of acts) {
        const id = made[which % Math.max(made.length, 1)] ?? '';
        const chosen = lineIds.slice(first, first + count);
        const step = async () => {
          if (what === 'create') {
            const classIds = [world.classes.SKILL];
            made.push((await createSubmission(up.officer(CLOSED), { title: 'x', classIds, lineIds: chosen })).id);
          } else if (id === '') return;
          else if (what === 'add') await addToSubmission(up.officer(CLOSED), { id, lineIds: chosen });
          else if (what === 'take_out') await takeOutOfSubmission(up.officer(CLOSED), { id, lineIds: chosen });
          else if (what === 'return') await up.move(up.leader(), id, { event: what, comment: 'x' });
          else {
            const { state } = await up.submissionRow(id);
            const inside = await up.linesIn(id);
            const asked = inside.slice(0, first % 2).map((l) => l.id);
            const exceptions = asked.map((lineId) => ({ lineId, verb: 'question' as const, comment: 'x' }));
            if (state === 'head_review') await up.move(up.chief(CLOSED), id, { event: 'submit' });
            else if (state === 'submitted') await up.move(up.leader(), id, { event: 'approve', exceptions });
            else await up.move(up.officer(CLOSED), id, { event: 'send_to_head' });
          }
        };
        await step().catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          if (error.reasons.some((reason) => reason.code === 'within_quota')) refusedForQuota += 1;
        });
        const approved = await seats('approved');
        approvals = Math.max(approvals, approved);
        expect(approved).toBeLessThanOrEqual(quota);
      }
    },
  );
  await fc.assert(run, { numRuns: 15, seed: 2022 });
  // The run means something only if people were approved in it and the limit was reached for.
  expect(approvals).toBeGreaterThan(1);
  expect(refusedForQuota).toBeGreaterThan(0);
});
