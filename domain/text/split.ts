import type { Resolution, Resolve } from './resolver.ts';

/** One of several things written in one cell, and what it stands for. */
export interface Listed {
  text: string;
  resolution: Resolution;
}

/** Marks that separate two names, or stand inside one ("văn thư, lưu trữ"); the reading that knows most wins. */
const SOFT = /(\s*[,+/&|]\s*|\s+-\s+|\s+(?:và|va|kiêm|kiem)\s+)/iu;
const BULLET = /^\s*(?:[-–•*+✓]\s*|\(?\d{1,2}[.)]\s+|[a-zđ]\)\s*)/iu;
/** More soft marks than this in one piece are not tried in all combinations. */
const MOST_PIECES = 24;
/** A name has at most so many soft marks in it, and is broken over at most so many lines. */
const MOST_MARKS = 8;
const MOST_LINES = 3;

/**
 * Takes apart a cell that lists several names: at line breaks and semicolons, and at commas, plus signs, slashes,
 * "và" and "kiêm" wherever the pieces make better sense than the whole. A name broken over lines is put together.
 */
export function splitListed(text: string, resolve: Resolve): Listed[] {
  const lines = text.split(/\r?\n/);
  const pieces = lines
    .flatMap((line) => line.split(/[;；]/))
    .map((piece) => piece.replace(/\s+/g, ' ').replace(BULLET, '').trim());
  const filled = pieces.filter((piece) => piece !== '');
  return (
    joined(filled.length > 1 && !text.includes(';') ? filled : [], resolve) ??
    filled.flatMap((piece) => bestReading(piece, resolve))
  );
}

/** A list by lines in which a line by itself means nothing but does together with its neighbour. */
function joined(lines: readonly string[], resolve: Resolve): Listed[] | null {
  if (lines.length === 0 || lines.length > MOST_PIECES) return null;
  return cheapest(
    lines,
    lines.map((_, i) => (i === 0 ? '' : ' ')),
    MOST_LINES,
    (piece) => bestReading(piece, resolve),
  );
}

function bestReading(piece: string, resolve: Resolve): Listed[] {
  const parts = piece.split(SOFT);
  const words = parts.filter((_, i) => i % 2 === 0);
  const marks = ['', ...parts.filter((_, i) => i % 2 === 1)];
  const whole = [{ text: piece, resolution: resolve(piece) }];
  if (words.length === 1 || words.length > MOST_PIECES || whole[0]?.resolution.kind === 'exact') return whole;
  return cheapest(words, marks, MOST_MARKS + 1, (text) => [{ text, resolution: resolve(text) }]);
}

/** What a reading costs; an unknown piece costs by its words, so that what is known in it is taken out of it. */
function costOf({ text, resolution: { kind } }: Listed): number {
  if (kind === 'exact') return 1;
  if (kind === 'part') return 2.5;
  return kind === 'ambiguous' ? 4 : 4 + text.slice(0, 300).split(' ').length;
}

/** Of all ways to join neighbouring words, the one whose readings together cost least; fewer pieces before more. */
function cheapest(
  words: readonly string[],
  marks: readonly string[],
  most: number,
  read: (piece: string) => Listed[],
): Listed[] {
  const best: { cost: number; listed: Listed[] }[] = [{ cost: 0, listed: [] }];
  for (let end = 1; end <= words.length; end++) {
    for (let start = end - 1; start >= Math.max(0, end - most); start--) {
      const piece = words
        .slice(start, end)
        .reduce((sum, word, i) => (i === 0 ? word : sum + marks[start + i] + word), '');
      if (piece.trim() === '' && start === end - 1) best[end] ??= best[start]!;
      if (piece.trim() === '') continue;
      const listed = read(piece.trim());
      const cost = best[start]!.cost + listed.reduce((sum, item) => sum + costOf(item), 0);
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY))
        best[end] = { cost, listed: [...best[start]!.listed, ...listed] };
    }
  }
  return best[words.length]!.listed;
}
