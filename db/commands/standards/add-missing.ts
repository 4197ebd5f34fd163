import { DEFAULT_STANDARDS } from '#domain/eligibility/default-standards.ts';
import type { Standard } from '#domain/eligibility/standards.ts';
import { permits } from '#domain/permissions.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { positionStandard } from '../../schema.ts';
import { type Db, read } from '../../store.ts';

/**
 * Gives a register that was founded with fewer standards those that it has no row of yet, in one recorded event. What
 * is there stays as it is, also where it was changed or ended; a register without any is not founded yet and gets none.
 *
 * @returns the codes that were added, each with the day from which it is in force
 * @throws Refusal `not_found` (not this viewer's to add)
 */
export function addMissingStandards(ctx: Ctx): Promise<string[]> {
  return command(ctx, async (tx) => {
    if (!permits(ctx.viewer, 'catalogue.manage')) throw new Refusal('not_found');
    const missing = await missingFrom(tx);
    if (missing.length === 0) return [];
    await tx.insert(positionStandard).values(missing.map(standardRow));
    const added = missing.map(nameOf);
    await record(tx, ctx, {
      action: 'standard.added',
      subject: { kind: 'catalogue', id: 'position_standard' },
      payload: { added, definitions: missing },
    });
    return added;
  });
}

/** What `addMissingStandards` would add. */
export async function missingStandards(): Promise<string[]> {
  return (await missingFrom(read())).map(nameOf);
}

/** A standard as it is first kept. */
export function standardRow(definition: Standard): typeof positionStandard.$inferInsert {
  const { id: code, effectiveFrom, effectiveTo } = definition;
  return { code, effectiveFrom, effectiveTo, definition, version: 1 };
}

async function missingFrom(db: Db): Promise<Standard[]> {
  const kept = await db
    .select({ code: positionStandard.code, effectiveFrom: positionStandard.effectiveFrom })
    .from(positionStandard);
  if (kept.length === 0) return [];
  const known = new Set(kept.map(({ code, effectiveFrom }) => `${code} ${effectiveFrom}`));
  return DEFAULT_STANDARDS.filter((standard) => !known.has(nameOf(standard)));
}

function nameOf({ id, effectiveFrom }: Standard): string {
  return `${id} ${effectiveFrom}`;
}
