import { and, eq, inArray } from 'drizzle-orm';
import type { ConfirmedDifference } from '#domain/people/differences.ts';
import type { ConfirmedValues } from '#domain/people/fields.ts';
import type { AnswerChanges } from '#domain/people/form.ts';
import { dayOf } from '#domain/time/day.ts';
import { identitiesOf } from '#domain/viewer.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { moveMany, somebodyWasFirst } from '../../move.ts';
import { loadRecords, type PersonRecord } from '../../queries/people-records.ts';
import { standing } from '../../queries/people-standing.ts';
import { within } from '../../queries/scope.ts';
import { assignment, personChange } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { apply } from './apply.ts';

type Change = typeof personChange.$inferSelect;

/**
 * Confirms or refuses changes that wait, one or many at once, all or none. What is confirmed comes into force now; to
 * refuse needs words. Nobody answers a change of their own.
 *
 * @throws Refusal `not_found`, `somebody_was_first`, `own_change`, `reason_missing`, and what
 * putting it into force can be refused for
 */
export function answerChanges(
  ctx: Ctx,
  { changes: seen, answer, reason: words }: AnswerChanges,
): Promise<{ answered: number }> {
  return command(ctx, async (tx) => {
    if (answer === 'refused' && !words) throw new Refusal([{ code: 'reason_missing', field: 'reason' }]);
    const changes = await load(tx, ctx, seen);
    const own = identitiesOf(ctx.viewer);
    if (changes.some((change) => change.byId !== null && own.includes(change.byId))) throw new Refusal('own_change');
    const stale = changes.find((change) => change.state !== 'pending');
    if (stale) throw await somebodyWasFirst(tx, 'person_change', stale.id);
    await moveMany(
      tx,
      personChange,
      'person_change',
      seen.map((change) => ({ ...change, state: 'pending' })),
      { state: answer, answeredById: ctx.viewer.accountId, answeredAt: ctx.now, answer: words },
    );
    const records = await loadRecords(
      tx,
      changes.map((change) => change.personId),
      dayOf(ctx.now),
    );
    for (const [personId, ofPerson] of Map.groupBy(changes, (change) => change.personId)) {
      const person = records.get(personId)!;
      if (answer === 'confirmed')
        await apply(
          tx,
          ctx.now,
          person,
          { direct: [], confirmed: ofPerson.flatMap((row) => inForce(person, row)) },
          'unit',
        );
      await record(tx, ctx, {
        action: `person.changes_${answer}`,
        subject: { kind: 'person', id: personId },
        about: [{ kind: 'unit', id: person.post.unitId }, ...ofPerson.map(({ id }) => ({ kind: 'person_change', id }))],
        payload: { changes: ofPerson.map(told), words },
      });
    }
    if (answer === 'confirmed') await refreshFindings(tx, ctx.now, { personIds: [...records.keys()] });
    return { answered: changes.length };
  });
}

/** The changes in the order in which they were told, or nothing at all where one is out of reach. */
async function load(tx: Tx, ctx: Ctx, seen: AnswerChanges['changes']): Promise<Change[]> {
  const ids = [...new Set(seen.map((change) => change.id))];
  const reached = tx
    .select({ id: assignment.personId })
    .from(assignment)
    .where(and(standing(dayOf(ctx.now)), within(ctx.viewer, 'people.confirm', assignment.unitId)));
  const changes = await tx
    .select()
    .from(personChange)
    .where(and(inArray(personChange.id, ids), inArray(personChange.personId, reached)))
    .orderBy(personChange.at, personChange.id);
  if (changes.length < ids.length) throw new Refusal('not_found');
  return changes;
}

/** The change against what is in force now, which may be another value than when it was told. */
function inForce(person: PersonRecord, change: Change): ConfirmedDifference[] {
  const after = change.newValue.value as never;
  return [{ field: change.field, before: currentValue(person, change), after } as ConfirmedDifference];
}

function currentValue({ values }: PersonRecord, { field, newValue }: Change): unknown {
  switch (field) {
    case 'rating': {
      const { year } = newValue.value as ConfirmedValues['rating'];
      return values.ratings.find((rating) => rating.year === year) ?? null;
    }
    case 'category':
    case 'position':
      return { code: values[field], from: null };
    default:
      return values[field];
  }
}

function told({ field, oldValue, newValue }: Change) {
  return { field, before: oldValue?.value ?? null, after: newValue.value };
}

/**
 * A unit takes back what it has told, before it is answered.
 *
 * @throws Refusal `not_found`, `somebody_was_first`
 */
export function withdrawChange(ctx: Ctx, seen: { id: string; version: number }): Promise<void> {
  return command(ctx, async (tx) => {
    const reached = tx
      .select({ id: assignment.personId })
      .from(assignment)
      .where(and(standing(dayOf(ctx.now)), within(ctx.viewer, 'people.write', assignment.unitId)));
    const [change] = await tx
      .select()
      .from(personChange)
      .where(and(eq(personChange.id, seen.id), inArray(personChange.personId, reached)));
    if (!change) throw new Refusal('not_found');
    if (change.state !== 'pending') throw await somebodyWasFirst(tx, 'person_change', change.id);
    await moveMany(tx, personChange, 'person_change', [{ ...seen, state: 'pending' }], {
      state: 'withdrawn',
      answeredById: ctx.viewer.accountId,
      answeredAt: ctx.now,
    });
    await record(tx, ctx, {
      action: 'person.change_withdrawn',
      subject: { kind: 'person', id: change.personId },
      about: [{ kind: 'person_change', id: change.id }],
      payload: { changes: [told(change)] },
    });
  });
}
