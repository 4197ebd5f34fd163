import { and, eq, isNull } from 'drizzle-orm';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { attachment, courseClass, file } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refuse } from '../refuse.ts';
import { mendableLine } from './mendable-line.ts';
import { touchDossier } from './move.ts';

export interface Paper {
  fileId: string;
  /** Which of the class's papers it is, by name; null for one that was not asked for. */
  paper: string | null;
}

/**
 * Attaches an uploaded file to a line.
 *
 * @throws Refusal `not_found` for a file that somebody else uploaded; `no_such_paper` where the class asks for none of
 * that name; `already_attached`; `papers_locked` once the line is on its way
 */
export function attachPaper(ctx: Ctx, input: Paper & { lineId: string }): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { line, found } = await mendableLine(tx, ctx, input.lineId, 'papers_locked');
    await checkPaper(tx, ctx, line.classId, input);
    const [same] = await tx
      .select({ id: attachment.id })
      .from(attachment)
      .where(and(eq(attachment.lineId, line.id), eq(attachment.fileId, input.fileId), isNull(attachment.removedAt)));
    if (same) refuse('already_attached');
    const id = await insertPaper(tx, ctx, line.id, input);
    await touchDossier(tx, ctx, found, { action: 'attach_paper', lineIds: [line.id], payload: { ...input } });
    return { id };
  });
}

/** Takes a paper off a line. The file stays: a version may name it. */
export function removePaper(ctx: Ctx, input: { attachmentId: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const [row] = await tx
      .select()
      .from(attachment)
      .where(and(eq(attachment.id, input.attachmentId), isNull(attachment.removedAt)));
    if (!row) return refuse('not_found');
    const { line, found } = await mendableLine(tx, ctx, row.lineId, 'papers_locked');
    await tx.update(attachment).set({ removedAt: ctx.now }).where(eq(attachment.id, row.id));
    await touchDossier(tx, ctx, found, {
      action: 'remove_paper',
      lineIds: [line.id],
      payload: { fileId: row.fileId, paper: row.paper },
    });
  });
}

/** The file is the viewer's own upload, and the class asks for a paper of that name. */
export async function checkPaper(tx: Tx, ctx: Ctx, classId: string, { fileId, paper }: Paper): Promise<void> {
  const [uploaded] = await tx.select({ byId: file.byId }).from(file).where(eq(file.id, fileId));
  if (!uploaded || (ctx.viewer.kind === 'account' && uploaded.byId !== ctx.viewer.accountId)) refuse('not_found');
  if (paper === null) return;
  const [asked] = await tx.select({ papers: courseClass.papers }).from(courseClass).where(eq(courseClass.id, classId));
  if (!asked?.papers.includes(paper)) refuse('no_such_paper', { field: 'paper' });
}

/** Keeps a checked paper on a line; returns the attachment's id. */
export async function insertPaper(tx: Tx, ctx: Ctx, lineId: string, { fileId, paper }: Paper): Promise<string> {
  const [made] = await tx
    .insert(attachment)
    .values({ lineId, fileId, paper, at: ctx.now, byId: ctx.viewer.accountId })
    .returning({ id: attachment.id });
  return made!.id;
}
