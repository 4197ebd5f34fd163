import { createHash } from 'node:crypto';
import { giveLookUpCode, keepLookUpCopy } from '#db/commands/decisions/look-up.ts';
import type { Ctx } from '#db/context.ts';
import { copyFor } from '#db/queries/look-up.ts';
import { read } from '#db/store.ts';
import { lookUpWords } from '#messages/papers/look-up.ts';
import type { Paper } from './model.ts';
import { renderPaper } from './render.ts';

/** The copy that leads back to the register: the paper with a code under its first part. It is never what is signed. */
export function lookUpCopy(paper: Paper, address: string): Paper {
  const [first, ...annexes] = paper.sections;
  if (!first) return paper;
  const blocks = [...first.blocks, { kind: 'look-up', address, words: lookUpWords.words } as const];
  return {
    ...paper,
    file: lookUpWords.file({ name: paper.file ?? paper.title }),
    sections: [{ ...first, blocks }, ...annexes],
  };
}

/** The address that the code of a look-up copy holds. */
export function lookUpAddress(origin: string, code: string): string {
  return `${origin}/look-up/${code}`;
}

/**
 * A published decision's look-up copy, noted before it is handed over, so that whoever holds it finds it on record.
 * Undefined where the viewer sees no such decision, or where it is not published.
 *
 * @param made the decision's own paper, as this viewer gets it
 */
export async function givenCopy(
  ctx: Ctx,
  { id, made, origin }: { id: string; made: Paper; origin: string },
): Promise<{ paper: Paper; bytes: Uint8Array } | undefined> {
  const found = await copyFor(read(), ctx.viewer, id);
  if (!found) return undefined;
  const code = found.code ?? (await giveLookUpCode(ctx, id));
  const paper = lookUpCopy(made, lookUpAddress(origin, code));
  const bytes = await renderPaper(paper, 'pdf');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!found.copies.includes(sha256)) await keepLookUpCopy(ctx, { id, sha256 });
  return { paper, bytes };
}
