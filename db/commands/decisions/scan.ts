import { eq, sql } from 'drizzle-orm';
import { scanKeeper } from '#domain/decision/scan.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { decision } from '../../schema.ts';
import { keepPaper, type UploadedFile } from '../files.ts';
import { actAs } from '../refuse.ts';
import { decisionFor } from './step.ts';

/**
 * Lays the signed scan (PDF) with a decision: with one of our own before it is published, when a later scan takes an
 * earlier one's place; with another body's paper once.
 *
 * @throws Refusal `not_found`; `wrong_state` where no scan is taken any more; what `keepPaper` says of the file
 */
export function attachScan(ctx: Ctx, input: { id: string; file: UploadedFile }): Promise<{ sha256: string }> {
  return command(ctx, async (tx) => {
    const found = await decisionFor(tx, ctx, input.id);
    const keeper = scanKeeper(found.decision);
    if (keeper === null) throw new Refusal('wrong_state');
    const { onBehalfOf } = actAs(ctx.viewer, { issuerId: found.issuerId }, keeper);
    const kept = await keepPaper(tx, ctx, input.file, ['application/pdf']);
    await tx
      .update(decision)
      .set({ scanFileId: kept.id, version: sql`${decision.version} + 1` })
      .where(eq(decision.id, input.id));
    await record(tx, ctx, {
      action: 'decision.attach_scan',
      subject: { kind: 'decision', id: input.id },
      onBehalfOf,
      payload: { sha256: kept.sha256, name: input.file.name },
    });
    return { sha256: kept.sha256 };
  });
}
