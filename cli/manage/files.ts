import { readFile } from 'node:fs/promises';
import { Refusal } from '#db/context.ts';
import { messagesFor } from '#messages/messages.ts';
import { refusalText } from '#server/form/refusal-text.ts';
import { CannotDo } from './failure.ts';

/** The bytes of a file of the machine. @throws CannotDo where it cannot be read */
export async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CannotDo(`the file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

/** The words for what a command refuses: all its reasons. Anything else goes on as the failure that it is. */
export function reasonOf(error: unknown): string {
  if (error instanceof CannotDo) return error.message;
  if (!(error instanceof Refusal)) throw error;
  const m = messagesFor('en');
  const own = { ...m.workbook.refusals, ...m.workbook.listProblems };
  const words = error.reasons.map(({ code }) => refusalText(code, m, own) ?? code);
  return [...new Set(words)].join(' ');
}
