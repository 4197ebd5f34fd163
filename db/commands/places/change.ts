import { and, count, eq, inArray } from 'drizzle-orm';
import { ASKING_LINE_STATES } from '#domain/places/use.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { line } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { notify, unitDesk } from '../notify.ts';
import { refuse } from '../refuse.ts';
import { classToAllot, writePlaces } from './class.ts';

interface Change {
  classId: string;
  /** The class's version that was seen. */
  version: number;
  /** How many, from 1. */
  places: number;
  reason: string;
}

/**
 * Gives places that a unit does not use to another, with the reason. Used is what its people ask for, drafts too.
 *
 * @throws Refusal `places_in_use`, `places_not_allotted`, `same_unit`, `missing_words`; as `classToAllot`
 */
export function givePlaces(ctx: Ctx, input: Change & { from: string; to: string }): Promise<void> {
  const { classId, from, to, places } = input;
  return command(ctx, async (tx) => {
    const reason = input.reason.trim() || refuse('missing_words', { field: 'reason' });
    if (from === to) refuse('same_unit', { field: 'to' });
    const found = await classToAllot(tx, ctx, input);
    const now = new Map(found.before.map((row) => [row.unitId, row.places]));
    const [giver, taker] = [now.get(from), now.get(to)];
    if (giver === undefined || taker === undefined) return refuse('places_not_allotted');
    if (giver - (await used(tx, classId, from)) < places) refuse('places_in_use', { field: 'places' });
    await writePlaces(tx, classId, now.set(from, giver - places).set(to, taker + places));
    const subject = { kind: 'class', id: classId };
    await record(tx, ctx, {
      action: 'class.give_places',
      subject,
      onBehalfOf: found.onBehalfOf,
      payload: { as: found.as, from, to, places, reason },
    });
    await notify(tx, ctx, {
      kind: 'class.give_places',
      to: [...unitDesk(from), ...unitDesk(to)],
      subject,
      payload: { places },
    });
  });
}

/**
 * Makes the class larger than the plan had it, for one unit where its places are allotted: who and why is recorded.
 *
 * @throws Refusal `choose_unit` where places are allotted and no unit is named, `missing_words`; as `classToAllot`
 */
export function raiseQuota(ctx: Ctx, input: Change & { unitId?: string }): Promise<{ quota: number }> {
  const { classId, unitId, places } = input;
  return command(ctx, async (tx) => {
    const reason = input.reason.trim() || refuse('missing_words', { field: 'reason' });
    const found = await classToAllot(tx, ctx, input, places);
    const now = new Map(found.before.map((row) => [row.unitId, row.places]));
    const isAllotted = now.size > 0;
    if (isAllotted && unitId === undefined) refuse('choose_unit', { field: 'unit' });
    if (isAllotted && unitId !== undefined) {
      const own = now.get(unitId) ?? refuse('not_found', { field: 'unit' });
      await writePlaces(tx, classId, now.set(unitId, own + places));
    }
    const subject = { kind: 'class', id: classId };
    const payload = { as: found.as, before: found.quota - places, after: found.quota, places, reason };
    await record(tx, ctx, {
      action: 'class.raise_places',
      subject,
      onBehalfOf: found.onBehalfOf,
      payload: isAllotted ? { ...payload, unit: unitId } : payload,
    });
    if (isAllotted && unitId !== undefined)
      await notify(tx, ctx, { kind: 'class.raise_places', to: unitDesk(unitId), subject, payload: { places } });
    return { quota: found.quota };
  });
}

async function used(tx: Tx, classId: string, unitId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(line)
    .where(and(eq(line.classId, classId), eq(line.unitId, unitId), inArray(line.state, [...ASKING_LINE_STATES])));
  return row?.n ?? 0;
}
