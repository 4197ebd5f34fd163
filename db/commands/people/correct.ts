import { type Differences, differences } from '#domain/people/differences.ts';
import type { ConfirmedField, DirectField } from '#domain/people/fields.ts';
import type { CompletePerson, CorrectPerson } from '#domain/people/form.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { apply } from './apply.ts';
import { type OwnPerson, ownPerson, requireCodes } from './own-person.ts';
import { proposeChanges } from './propose.ts';

export interface Corrected {
  /** Fields that have their new value now. */
  applied: (ConfirmedField | DirectField)[];
  /** Fields whose old value stays in force until the new one is confirmed. */
  waiting: ConfirmedField[];
}

/**
 * Corrects a person's record. What decides eligibility or the workforce table waits for confirmation when a unit says
 * it and stands at once when whoever confirms says it; all else stands at once.
 *
 * @throws Refusal `not_found`, `somebody_was_first`, `not_in_post`, `nothing_changed`, `reason_missing`,
 * `citizen_id_taken`, `category_not_valid`, `position_not_valid`, `day_before_post`
 */
export function correctPerson(ctx: Ctx, input: CorrectPerson): Promise<Corrected> {
  const { personId, version, postFrom, reason, ...values } = input;
  return command(ctx, async (tx) => {
    const own = await ownPerson(tx, ctx, personId, 'people.write');
    if (own.record.version !== version) throw await somebodyWasFirst(tx, 'person', personId);
    return correctIn(tx, ctx, own, differences(own.record.values, values, { postFrom, clears: true }), {
      postFrom,
      reason,
    });
  });
}

/**
 * Fills in what a list found missing; what is left blank stays as it is. Otherwise as `correctPerson`.
 *
 * @throws Refusal `not_found`, `not_in_post`, `nothing_changed`, `reason_missing`
 */
export function completePerson(ctx: Ctx, input: CompletePerson): Promise<Corrected> {
  const { personId, reason, back: _, ...values } = input;
  return command(ctx, async (tx) => {
    const own = await ownPerson(tx, ctx, personId, 'people.write');
    const all = differences(own.record.values, values, { clears: false });
    return correctIn(tx, ctx, own, all, { postFrom: null, reason });
  });
}

/** Puts differences into force, or has them wait, each as the viewer's word weighs. */
async function correctIn(
  tx: Tx,
  ctx: Ctx,
  { record: person, confirms }: OwnPerson,
  all: Differences,
  { postFrom, reason }: { postFrom: string | null; reason: string | null },
): Promise<Corrected> {
  const personId = person.id;
  if (!person.active) throw new Refusal('not_in_post');
  if (all.direct.length + all.confirmed.length === 0) throw new Refusal('nothing_changed');
  await requireCodes(tx, postFrom ?? person.post.validFrom, {
    category: all.confirmed.find((change) => change.field === 'category')?.after.code,
    position: all.confirmed.find((change) => change.field === 'position')?.after.code,
  });

  const now = confirms ? all : { direct: all.direct, confirmed: [] };
  await apply(tx, ctx.now, person, now, 'office');
  const applied = [...now.direct, ...now.confirmed];
  if (applied.length > 0)
    await record(tx, ctx, {
      action: 'person.corrected',
      subject: { kind: 'person', id: personId },
      about: [{ kind: 'unit', id: person.post.unitId }],
      payload: { changes: applied, reason },
    });
  if (applied.length > 0) await refreshFindings(tx, ctx.now, { personIds: [personId] });
  const waiting = confirms ? [] : all.confirmed;
  if (waiting.length > 0) await proposeChanges(tx, ctx, person, waiting, reason);
  return { applied: applied.map((change) => change.field), waiting: waiting.map((change) => change.field) };
}
