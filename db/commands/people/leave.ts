import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { MarkLeft } from '#domain/people/form.ts';
import { dayOf } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { assignment, personMove } from '../../schema.ts';
import { refreshFindings } from '../lines/findings.ts';
import { ownPerson, savePerson } from './own-person.ts';

/**
 * Marks a person as having left: every post ends on the last day, and an offered move that waits is called off.
 *
 * @throws Refusal `not_found`, `somebody_was_first`, `not_in_post`, `day_before_post`
 */
export function markLeft(ctx: Ctx, { personId, version, lastDay, reason }: MarkLeft): Promise<void> {
  return command(ctx, async (tx) => {
    const { record: person } = await ownPerson(tx, ctx, personId, 'people.write');
    if (person.version !== version) throw await somebodyWasFirst(tx, 'person', personId);
    if (!person.active) throw new Refusal('not_in_post');
    const open = await tx
      .select()
      .from(assignment)
      .where(
        and(eq(assignment.personId, personId), or(isNull(assignment.validTo), gte(assignment.validTo, dayOf(ctx.now)))),
      );
    if (open.some((post) => post.validFrom > lastDay))
      throw new Refusal([{ code: 'day_before_post', field: 'lastDay' }]);
    await savePerson(tx, personId, version);
    const posts = open.map((post) => post.id);
    await tx.update(assignment).set({ validTo: lastDay, leaveReason: reason }).where(inArray(assignment.id, posts));
    await tx
      .update(personMove)
      .set({ state: 'cancelled', answeredAt: ctx.now, answeredById: ctx.viewer.accountId })
      .where(and(eq(personMove.personId, personId), eq(personMove.state, 'offered')));
    await refreshFindings(tx, ctx.now, { personIds: [personId] });
    await record(tx, ctx, {
      action: 'person.left',
      subject: { kind: 'person', id: personId },
      about: [{ kind: 'unit', id: person.post.unitId }],
      payload: { lastDay, reason, posts },
    });
  });
}

/**
 * Takes back that a person has left, when that was a mistake: the post goes on as if it had never ended.
 *
 * @throws Refusal `not_found`, `somebody_was_first`, `in_post`
 */
export function takeBackLeaving(ctx: Ctx, seen: { personId: string; version: number }): Promise<void> {
  return command(ctx, async (tx) => {
    const { record: person } = await ownPerson(tx, ctx, seen.personId, 'people.write');
    const { post } = person;
    if (post.leaveReason === null || post.validTo === null) throw new Refusal('in_post');
    await savePerson(tx, seen.personId, seen.version);
    await tx
      .update(assignment)
      .set({ validTo: null, leaveReason: null })
      .where(
        and(
          eq(assignment.personId, seen.personId),
          eq(assignment.validTo, post.validTo),
          eq(assignment.leaveReason, post.leaveReason),
        ),
      );
    await refreshFindings(tx, ctx.now, { personIds: [seen.personId] });
    await record(tx, ctx, {
      action: 'person.leaving_taken_back',
      subject: { kind: 'person', id: seen.personId },
      about: [{ kind: 'unit', id: post.unitId }],
      payload: { lastDay: post.validTo, reason: post.leaveReason },
    });
  });
}
