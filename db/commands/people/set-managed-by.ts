import { eq } from 'drizzle-orm';
import type { SetManagedBy } from '#domain/people/managed-by.ts';
import { addDays } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import { somebodyWasFirst } from '../../move.ts';
import { bodyAsKnown } from '../../queries/managing-bodies.ts';
import { assignment } from '../../schema.ts';
import { refreshFindings } from '../lines/findings.ts';
import { ownPerson, savePerson } from './own-person.ts';

/**
 * Says which body manages a person's post, or that none is known. With a first day the post goes on in a row of its own
 * from then on, so that until then it is managed by whom it was; without one the present post is put right. Whether the
 * person's open lines need an opinion follows at once: it is asked of the rules and the post of the day.
 *
 * @throws Refusal `not_found` (also for a unit: the office alone says so), `somebody_was_first`, `not_in_post`,
 * `nothing_changed`, `day_before_post`, `day_after_post`
 */
export function setManagedBy(ctx: Ctx, input: SetManagedBy): Promise<void> {
  const { personId, version, from = null, reason } = input;
  return command(ctx, async (tx) => {
    const { record: person } = await ownPerson(tx, ctx, personId, 'people.confirm');
    if (person.version !== version) throw await somebodyWasFirst(tx, 'person', personId);
    if (!person.active) throw new Refusal('not_in_post');
    const { post } = person;
    const managedBy = input.managedBy ? await bodyAsKnown(tx, input.managedBy) : null;
    if (managedBy === post.managedBy) throw new Refusal([{ code: 'nothing_changed', field: 'managedBy' }]);
    if (from !== null && from < post.validFrom) throw new Refusal([{ code: 'day_before_post', field: 'from' }]);
    if (from !== null && post.validTo !== null && from > post.validTo)
      throw new Refusal([{ code: 'day_after_post', field: 'from' }]);
    await savePerson(tx, personId, version);
    const own = eq(assignment.id, post.id);
    if (from === null || from === post.validFrom) await tx.update(assignment).set({ managedBy }).where(own);
    else {
      await tx
        .update(assignment)
        .set({ validTo: addDays(from, -1), leaveReason: null })
        .where(own);
      await tx.insert(assignment).values({ ...post, id: newId(), managedBy, validFrom: from });
    }
    await refreshFindings(tx, ctx.now, { personIds: [personId] });
    await record(tx, ctx, {
      action: 'person.managed_by_set',
      subject: { kind: 'person', id: personId },
      about: [{ kind: 'unit', id: post.unitId }],
      payload: { changes: [{ field: 'managedBy', before: post.managedBy, after: managedBy }], day: from, reason },
    });
  });
}
