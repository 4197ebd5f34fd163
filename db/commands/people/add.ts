import { differences } from '#domain/people/differences.ts';
import { IDENTITY_FIELDS, type PersonValues } from '#domain/people/fields.ts';
import type { AddPerson } from '#domain/people/form.ts';
import { nameColumns } from '#domain/people/name-keys.ts';
import { dayOf } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import { loadRecords } from '../../queries/people-records.ts';
import { assignment, person } from '../../schema.ts';
import { apply } from './apply.ts';
import { reaches, requireCodes, requireFreeCitizenId } from './own-person.ts';
import { proposeChanges } from './propose.ts';

/**
 * Adds a person with their post. Who they are stands at once; what they have reached (Party, levels, recruitment,
 * ratings) waits for confirmation when it is a unit that adds them.
 *
 * @throws Refusal `not_found` (no such unit for this viewer), `citizen_id_taken`, `day_ahead`, `category_not_valid`,
 * `position_not_valid`, `reason_missing`
 */
export function addPerson(ctx: Ctx, input: AddPerson): Promise<{ personId: string; waiting: number }> {
  const { unitId, from, reason, ...values } = input;
  return command(ctx, async (tx) => {
    if (!(await reaches(tx, ctx, 'people.write', unitId))) throw new Refusal('not_found');
    const today = dayOf(ctx.now);
    if (from > today) throw new Refusal([{ code: 'day_ahead', field: 'from' }]);
    await requireFreeCitizenId(tx, values.citizenId);
    await requireCodes(tx, from, values);
    const id = newId();
    await tx.insert(person).values({
      id,
      ...nameColumns(values.name),
      citizenId: values.citizenId,
      gender: values.gender,
      birth: values.birth,
      ethnicity: values.ethnicity,
      phone: values.phone,
      email: values.email,
      createdAt: ctx.now,
      version: 1,
    });
    await tx.insert(assignment).values({
      personId: id,
      unitId,
      positionCode: values.position,
      title: values.title,
      categoryCode: values.category,
      rankCode: values.rankCode,
      isPrimary: true,
      validFrom: from,
    });
    await record(tx, ctx, {
      action: 'person.added',
      subject: { kind: 'person', id },
      about: [{ kind: 'unit', id: unitId }],
      payload: { unitId, from, values: identityOf(values) },
    });

    const added = (await loadRecords(tx, [id], today)).get(id)!;
    const { confirmed } = differences(added.values, values, { clears: false });
    if (await reaches(tx, ctx, 'people.confirm', unitId)) {
      if (confirmed.length > 0) await apply(tx, ctx.now, added, { direct: [], confirmed }, 'office');
      return { personId: id, waiting: 0 };
    }
    if (confirmed.length > 0) await proposeChanges(tx, ctx, added, confirmed, reason);
    return { personId: id, waiting: confirmed.length };
  });
}

function identityOf(values: PersonValues): Record<string, unknown> {
  const { name, title } = values;
  return { name, title, ...Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, values[field]])) };
}
