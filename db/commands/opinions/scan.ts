import { eq, sql } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { partyRequest } from '../../schema.ts';
import { keepPaper, type UploadedFile } from '../files.ts';
import { ownRequest } from './request.ts';

/** Lays the scan (PDF) of the reply with its request; a later one takes an earlier one's place. */
export function attachReply(ctx: Ctx, input: { id: string; file: UploadedFile }): Promise<{ sha256: string }> {
  return command(ctx, async (tx) => {
    const found = await ownRequest(tx, ctx, input.id);
    if (found.state === 'taken_back') throw new Refusal('not_open');
    const kept = await keepPaper(tx, ctx, input.file, ['application/pdf']);
    await tx
      .update(partyRequest)
      .set({ replyFileId: kept.id, version: sql`${partyRequest.version} + 1` })
      .where(eq(partyRequest.id, input.id));
    await record(tx, ctx, {
      action: 'party_request.attach_scan',
      subject: { kind: 'party_request', id: input.id },
      payload: { sha256: kept.sha256, name: input.file.name },
    });
    return { sha256: kept.sha256 };
  });
}
