import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import type { Paper } from '../dossiers/papers.ts';
import { keepPaper, type UploadedFile } from '../files.ts';
import { type Replaced, type Replacement, replaceLineIn } from './replace.ts';

/**
 * Puts somebody else in a line's place together with his papers, in one: where it is refused, no file is kept.
 *
 * @throws Refusal as `replaceLine`, and what `keepPaper` says of a file
 */
export function uploadReplacement(
  ctx: Ctx,
  { files, ...input }: Omit<Replacement, 'papers'> & { files: readonly { paper: string; file: UploadedFile }[] },
): Promise<Replaced> {
  return command(ctx, async (tx) => {
    const papers: Paper[] = [];
    for (const { paper, file } of files) papers.push({ paper, fileId: (await keepPaper(tx, ctx, file)).id });
    return replaceLineIn(tx, ctx, { ...input, papers });
  });
}
