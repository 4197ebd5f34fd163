import type { PlacesBasis } from '#domain/places/forms.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { registeringUnits } from '../../queries/unit-places.ts';
import { notify } from '../notify.ts';
import { registeringDesks } from '../plans/move.ts';
import { refuse } from '../refuse.ts';
import { classToAllot, writePlaces } from './class.ts';

interface Seen {
  classId: string;
  /** The class's version that was seen. */
  version: number;
}

/**
 * Allots a class's places to the units that register for it; they sum to its quota. Each unit whose places change is
 * told. A unit that is left out has none.
 *
 * @throws Refusal `places_not_quota`, `not_found` for a unit that does not register for the plan, as `classToAllot`
 */
export function allotPlaces(
  ctx: Ctx,
  input: Seen & { places: Readonly<Record<string, number>>; basis: PlacesBasis },
): Promise<void> {
  const { classId, basis } = input;
  return command(ctx, async (tx) => {
    const found = await classToAllot(tx, ctx, input);
    const units = await registeringUnits(tx, found.issuerId, ctx.now);
    const known = new Set(units.map(({ id }) => id));
    const strange = Object.keys(input.places).filter((id) => !known.has(id));
    if (strange.length > 0) refuse('not_found', { subjectIds: strange });
    const places = new Map(units.map(({ id }) => [id, input.places[id] ?? 0]));
    const total = [...places.values()].reduce((sum, n) => sum + n, 0);
    if (total !== found.quota) refuse('places_not_quota');
    await writePlaces(tx, classId, places);
    const before = new Map(found.before.map((row) => [row.unitId, row.places]));
    const changed = [...places].filter(([id, n]) => before.get(id) !== n).map(([id]) => id);
    const subject = { kind: 'class', id: classId };
    await record(tx, ctx, {
      action: 'class.allot_places',
      subject,
      onBehalfOf: found.onBehalfOf,
      payload: {
        ...{ as: found.as, basis, quota: found.quota },
        before: Object.fromEntries(before),
        after: Object.fromEntries(places),
      },
    });
    const to = await registeringDesks(tx, found.issuerId, changed);
    await notify(tx, ctx, { kind: 'class.allot_places', to, subject });
  });
}

/** Takes the allotment back, with a reason: all units share the quota again. @throws Refusal as `classToAllot` */
export function clearPlaces(ctx: Ctx, input: Seen & { reason: string }): Promise<void> {
  const { classId } = input;
  return command(ctx, async (tx) => {
    const reason = input.reason.trim() || refuse('missing_words', { field: 'reason' });
    const found = await classToAllot(tx, ctx, input);
    if (found.before.length === 0) refuse('places_not_allotted');
    await writePlaces(tx, classId, new Map());
    const subject = { kind: 'class', id: classId };
    const before = Object.fromEntries(found.before.map((row) => [row.unitId, row.places]));
    await record(tx, ctx, {
      action: 'class.clear_places',
      subject,
      onBehalfOf: found.onBehalfOf,
      payload: { as: found.as, before, reason },
    });
    const to = await registeringDesks(tx, found.issuerId, Object.keys(before));
    await notify(tx, ctx, { kind: 'class.clear_places', to, subject });
  });
}
