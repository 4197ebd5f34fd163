import { and, eq } from 'drizzle-orm';
import type { OfferMove } from '#domain/people/form.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import { moveOne, somebodyWasFirst } from '../../move.ts';
import { within } from '../../queries/scope.ts';
import { unitValid } from '../../queries/units.ts';
import { orgUnit, personMove } from '../../schema.ts';
import { ownPerson, savePerson } from './own-person.ts';

/**
 * Offers a person to another unit. Until that unit takes them on they count, and stay, where they are.
 *
 * @throws Refusal `not_found`, `somebody_was_first`, `not_in_post`, `same_unit`, `unit_not_valid`, `day_before_post`,
 * `move_already_offered`
 */
export function offerMove(ctx: Ctx, input: OfferMove): Promise<{ moveId: string }> {
  const { personId, version, toUnitId, day, reason } = input;
  return command(ctx, async (tx) => {
    const { record: person } = await ownPerson(tx, ctx, personId, 'people.write');
    if (person.version !== version) throw await somebodyWasFirst(tx, 'person', personId);
    const fromUnitId = person.post.unitId;
    if (!person.active || (person.post.validTo !== null && person.post.validTo < day)) throw new Refusal('not_in_post');
    if (toUnitId === fromUnitId) throw new Refusal([{ code: 'same_unit', field: 'toUnitId' }]);
    if (day <= person.post.validFrom) throw new Refusal([{ code: 'day_before_post', field: 'day' }]);
    const [unit] = await tx
      .select({ id: orgUnit.id })
      .from(orgUnit)
      .where(and(eq(orgUnit.id, toUnitId), unitValid(day)));
    if (!unit) throw new Refusal([{ code: 'unit_not_valid', field: 'toUnitId' }]);
    const [other] = await tx
      .select({ id: personMove.id })
      .from(personMove)
      .where(and(eq(personMove.personId, personId), eq(personMove.state, 'offered')));
    if (other) throw new Refusal('move_already_offered');
    await savePerson(tx, personId, version);
    const moveId = newId();
    await tx.insert(personMove).values({
      id: moveId,
      personId,
      fromUnitId,
      toUnitId,
      day,
      reason,
      byId: ctx.viewer.accountId,
      at: ctx.now,
      state: 'offered',
      version: 1,
    });
    await record(tx, ctx, {
      action: 'person.move_offered',
      subject: { kind: 'person', id: personId },
      about: [
        { kind: 'person_move', id: moveId },
        { kind: 'unit', id: fromUnitId },
        { kind: 'unit', id: toUnitId },
      ],
      payload: { fromUnitId, toUnitId, day, reason },
    });
    return { moveId };
  });
}

/**
 * The offering unit calls the move off before it is answered.
 *
 * @throws Refusal `not_found`, `somebody_was_first`
 */
export function cancelMove(ctx: Ctx, seen: { moveId: string; version: number; words: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const scope = and(eq(personMove.id, seen.moveId), within(ctx.viewer, 'people.write', personMove.fromUnitId));
    const [move] = await tx.select().from(personMove).where(scope);
    if (!move) throw new Refusal('not_found');
    if (move.state !== 'offered') throw await somebodyWasFirst(tx, 'person_move', move.id);
    await moveOne(
      tx,
      personMove,
      'person_move',
      { id: move.id, state: 'offered', version: seen.version },
      {
        state: 'cancelled',
        answeredById: ctx.viewer.accountId,
        answeredAt: ctx.now,
        answer: seen.words,
      },
    );
    await record(tx, ctx, {
      action: 'person.move_cancelled',
      subject: { kind: 'person', id: move.personId },
      about: [{ kind: 'person_move', id: move.id }],
      payload: { fromUnitId: move.fromUnitId, toUnitId: move.toUnitId, words: seen.words },
    });
  });
}
