import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What tools make or a user's data fills: no part of what is written here. */
const MADE = new Set(['node_modules', '.git', '.next', 'data', 'test-results', 'coverage', 'next-env.d.ts']);

/** Every file of the project that somebody wrote, as paths from the root, in a stable order. */
export function projectFiles(root: string): string[] {
  const top = readdirSync(root, { withFileTypes: true }).filter((entry) => !MADE.has(entry.name));
  const below = top
    .filter((entry) => entry.isDirectory())
    .flatMap((folder) => readdirSync(join(root, folder.name), { recursive: true, withFileTypes: true }));
  return [...top, ...below]
    .filter((entry) => entry.isFile() && !/\.(tsbuildinfo|log)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** The text of a file, or null when its bytes are not UTF-8 text. */
export function textOf(path: string): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
