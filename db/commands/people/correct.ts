import { differences } from '#domain/people/differences.ts';
import type { ConfirmedField, DirectField } from '#domain/people/fields.ts';
import type { CorrectPerson } from '#domain/people/form.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { refreshFindings } from '../lines/findings.ts';
import { apply } from './apply.ts';
import { ownPerson, requireCodes } from './own-person.ts';
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
    const { record: person, confirms } = await ownPerson(tx, ctx, personId, 'people.write');
    if (person.version !== version) throw await somebodyWasFirst(tx, 'person', personId);
    if (!person.active) throw new Refusal('not_in_post');
    const all = differences(person.values, values, { postFrom, clears: true });
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
  });
}
