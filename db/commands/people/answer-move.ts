import { and, eq } from 'drizzle-orm';
import type { TakeMove } from '#domain/people/form.ts';
import { addDays } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import { moveOne, somebodyWasFirst } from '../../move.ts';
import { loadRecords } from '../../queries/people-records.ts';
import { within } from '../../queries/scope.ts';
import { assignment, personMove } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { requireCodes, savePerson } from './own-person.ts';

/**
 * The receiving unit takes the person on: the old post ends the day before, the new one begins on the move's day.
 *
 * @throws Refusal `not_found`, `somebody_was_first`, `not_in_post`, `day_before_post`,
 * `category_not_valid`, `position_not_valid`
 */
export function takeMove(ctx: Ctx, input: TakeMove): Promise<{ personId: string }> {
  const { moveId, version, category, position, title } = input;
  return command(ctx, async (tx) => {
    const move = await incoming(tx, ctx, moveId);
    const { personId, fromUnitId, toUnitId, day } = move;
    await requireCodes(tx, day, { category, position });
    const person = (await loadRecords(tx, [personId], addDays(day, -1))).get(personId);
    if (!person || person.post.unitId !== fromUnitId || person.post.leaveReason !== null)
      throw new Refusal('not_in_post');
    if (day <= person.post.validFrom) throw new Refusal('day_before_post');
    await moveOne(
      tx,
      personMove,
      'person_move',
      { id: moveId, state: 'offered', version },
      {
        state: 'taken',
        answeredById: ctx.viewer.accountId,
        answeredAt: ctx.now,
      },
    );
    await savePerson(tx, personId, person.version);
    await tx
      .update(assignment)
      .set({ validTo: addDays(day, -1) })
      .where(eq(assignment.id, person.post.id));
    const post = { ...person.post, id: newId(), unitId: toUnitId, validFrom: day, validTo: null };
    await tx.insert(assignment).values({ ...post, categoryCode: category, positionCode: position, title });
    await refreshFindings(tx, ctx.now, { personIds: [personId] });
    await record(tx, ctx, {
      action: 'person.move_taken',
      subject: { kind: 'person', id: personId },
      about: about(move),
      payload: { fromUnitId, toUnitId, day, category, position, title },
    });
    return { personId };
  });
}

/**
 * The receiving unit does not take the person on; they stay where they are.
 *
 * @throws Refusal `not_found`, `somebody_was_first`
 */
export function declineMove(ctx: Ctx, seen: { moveId: string; version: number; words: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const move = await incoming(tx, ctx, seen.moveId);
    await moveOne(
      tx,
      personMove,
      'person_move',
      { id: move.id, state: 'offered', version: seen.version },
      {
        state: 'declined',
        answeredById: ctx.viewer.accountId,
        answeredAt: ctx.now,
        answer: seen.words,
      },
    );
    await record(tx, ctx, {
      action: 'person.move_declined',
      subject: { kind: 'person', id: move.personId },
      about: about(move),
      payload: { fromUnitId: move.fromUnitId, toUnitId: move.toUnitId, words: seen.words },
    });
  });
}

type Move = typeof personMove.$inferSelect;

/** A move to a unit of the viewer's that still waits for its answer. */
async function incoming(tx: Tx, ctx: Ctx, moveId: string): Promise<Move> {
  const scope = and(eq(personMove.id, moveId), within(ctx.viewer, 'people.write', personMove.toUnitId));
  const [move] = await tx.select().from(personMove).where(scope);
  if (!move) throw new Refusal('not_found');
  if (move.state !== 'offered') throw await somebodyWasFirst(tx, 'person_move', moveId);
  return move;
}

function about(move: Move) {
  return [
    { kind: 'person_move', id: move.id },
    { kind: 'unit', id: move.fromUnitId },
    { kind: 'unit', id: move.toUnitId },
  ];
}
