import { createHash } from 'node:crypto';
import { OPERATOR } from '#domain/viewer.ts';
import { lookUpWords } from '#messages/papers/look-up.ts';
import type { Paper } from './model.ts';
import { PAPERS } from './papers.ts';
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

/** Hashes of copies that were asked for lately; making one takes a processor's fifth of a second. */
const known = new Map<string, string>();
const KEPT = 500;

/**
 * The SHA-256 of a published decision's look-up copy, for whoever holds one: of the paper itself nothing is given out.
 * The frozen version and the numbers decide about the bytes, so they decide about what is remembered too.
 */
export async function lookUpSha256(
  { id, number, day }: { id: string; number: string | null; day: string | null },
  address: string,
): Promise<string | null> {
  const key = [id, number, day, address].join('\n');
  const before = known.get(key);
  if (before) return before;
  // Published papers bear their day: no clock comes into them.
  const paper = await PAPERS.decision?.(OPERATOR, id, 0);
  if (!paper) return null;
  const bytes = await renderPaper(lookUpCopy(paper, address), 'pdf');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (known.size >= KEPT) known.clear();
  known.set(key, sha256);
  return sha256;
}
