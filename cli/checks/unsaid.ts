import { parseSync } from 'oxc-parser';

/** A key of a file of messages, by its own name and by the names above it. */
export interface Key {
  path: string;
  name: string;
}

interface Node {
  type?: string;
  [part: string]: unknown;
}

/** The keys that a file of messages writes, however deep. What stands inside a message's function is none. */
export function keysOf(file: string, text: string): Key[] {
  const found: Key[] = [];
  visit(parseSync(file, text).program, [], found);
  return found;
}

function visit(part: unknown, path: readonly string[], found: Key[]): void {
  if (typeof part !== 'object' || part === null) return;
  const { type, ...parts } = part as Node;
  if (type === 'ArrowFunctionExpression' || type?.startsWith('TSType') || type?.startsWith('TSInterface')) return;
  if (type === 'VariableDeclarator') {
    visit(parts.init, [nameOf(parts.id)], found);
  } else if (type === 'Property' && parts.computed === false) {
    const name = nameOf(parts.key);
    found.push({ path: [...path, name].join('.'), name });
    visit(parts.value, [...path, name], found);
  } else for (const below of Object.values(parts)) visit(below, path, found);
}

function nameOf(key: unknown): string {
  const { name, value } = key as { name?: string; value?: unknown };
  return name ?? String(value);
}

/** Names and codes in a text, each once. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}_$][\p{L}\d_$]*/gu));
}
