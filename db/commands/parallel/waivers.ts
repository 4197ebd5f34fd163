import { and, eq, inArray } from 'drizzle-orm';
import { lentBy } from '#domain/viewer.ts';
import { record } from '../../audit/record.ts';
import { canonicalJson } from '../../canonical.ts';
import type { Ctx } from '../../context.ts';
import { lineFinding, lineOverride } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import type { LineRecord } from '../lines/facts.ts';
import { actAs } from '../refuse.ts';

type Waiver = typeof lineOverride.$inferSelect;

/** The waivers of these lines, each with the finding that it lets pass, in one text to compare by. */
export async function waivedFindings(tx: Tx, lineIds: readonly string[]) {
  const rows = await tx
    .select({ waiver: lineOverride, finding: lineFinding })
    .from(lineOverride)
    .leftJoin(
      lineFinding,
      and(eq(lineFinding.lineId, lineOverride.lineId), eq(lineFinding.ruleCode, lineOverride.ruleCode)),
    )
    .where(inArray(lineOverride.lineId, [...lineIds]));
  return new Map(
    rows.map(({ waiver, finding }) => [
      waiver.id,
      { waiver, found: finding && canonicalJson([finding.outcome, finding.detail]) },
    ]),
  );
}

/**
 * Takes back the waivers that said something of the class in which a line stood: a clash of dates, and whatever is not
 * found in the new class as it was in the old one. What the head let pass of the person himself stands.
 *
 * @param before from `waivedFindings`, before the lines went over
 * @param moved the lines that went over
 */
export async function dropStaleWaivers(
  tx: Tx,
  ctx: Ctx,
  before: Awaited<ReturnType<typeof waivedFindings>>,
  moved: readonly LineRecord[],
): Promise<void> {
  if (before.size === 0) return;
  const now = await waivedFindings(
    tx,
    moved.map(({ line }) => line.id),
  );
  const stale = [...before].flatMap(([id, { waiver, found }]) =>
    waiver.code !== 'TIME_CLASH' && found !== null && now.get(id)?.found === found ? [] : [waiver],
  );
  if (stale.length === 0) return;
  await tx.delete(lineOverride).where(
    inArray(
      lineOverride.id,
      stale.map(({ id }) => id),
    ),
  );
  for (const [lineId, own] of Map.groupBy(stale, (waiver) => waiver.lineId)) await tellOf(tx, ctx, lineId, own, moved);
}

async function tellOf(tx: Tx, ctx: Ctx, lineId: string, was: readonly Waiver[], moved: readonly LineRecord[]) {
  const found = moved.find(({ line }) => line.id === lineId);
  if (!found) return;
  const { as } = actAs(ctx.viewer, found.place, 'consolidator', 'consolidator_head', 'operator');
  await record(tx, ctx, {
    action: 'line.undo_override',
    subject: { kind: 'line', id: lineId },
    about: [{ kind: 'dossier', id: found.line.dossierId }],
    onBehalfOf: lentBy(ctx.viewer, as, found.place),
    payload: { as, by: 'line.change_class', was },
  });
}
