import { formWords } from '#messages/papers/form.ts';
import { HEAD_LEFT, RULE, SIZE } from './measures.ts';
import type { Addressees, Bases, Foot, Head, Title } from './model.ts';
import { balancedLines, clean, type Face, lineText, widthOf } from './type.ts';

// What both renderers must agree about: marks, sizes that depend on what fits, and how long a rule is.

/** Bases with their marks: a semicolon behind each and a full stop behind the last. */
export function markedBases({ bases }: Bases): string[] {
  return marked(bases);
}

/** Those whom a paper is addressed to: one in its row, several under one another with dashes. */
export function markedAddressees({ to }: Addressees): string[] {
  const [only] = to;
  return to.length === 1 && only ? [`${bare(only)}.`] : marked(to).map((name) => `- ${name}`);
}

/** Nơi nhận, each with its dash and mark. */
export function markedRecipients({ recipients }: Foot): string[] {
  return marked(recipients).map((name) => `- ${name}`);
}

function marked(rows: readonly string[]): string[] {
  return rows.map((row, i) => `${bare(row)}${i === rows.length - 1 ? '.' : ';'}`);
}

function bare(row: string): string {
  return clean(row).replace(/[\s;.,]+$/, '');
}

/** The rows of an issuer as they stand in the left column (its width in points), and the rule under them. */
export function issuerRows(
  { letterhead }: Head,
  width: number,
): { over: string[]; own: string[]; size: number; rule: number } {
  const own = letterhead.own.map(clean);
  const fits = own.every((row) => widthOf(row, SIZE.own, 'bold') <= width);
  const size = fits ? SIZE.own : SIZE.nation;
  const rows = own.flatMap((row) => centred(row, size, width, 'bold'));
  return {
    over: letterhead.over ? centred(clean(letterhead.over), SIZE.over, width, 'regular') : [],
    own: rows,
    size,
    rule: widthOf(rows.at(-1) ?? '', size, 'bold') * RULE.issuer,
  };
}

/**
 * The column of the place and day begins further left where a long name of a place needs it (a city in whose own name
 * "Thành phố" stands is wider than 95 mm), but never over the number. In points.
 */
export function dayFrom({ placeAndDay }: Head, width: number): number {
  const needed = widthOf(clean(placeAndDay), SIZE.number, 'italic') + 3;
  return Math.max(width * HEAD_LEFT - (width * HEAD_LEFT) / 3, Math.min(width * HEAD_LEFT, width - needed));
}

/** The rule under the motto is exactly as long as the motto. */
export function mottoWidth(): number {
  return widthOf(formWords.motto, SIZE.motto, 'bold');
}

/** Centred rows of about one length. */
export function centred(text: string, size: number, width: number, face: Face): string[] {
  const look = { bold: face === 'bold' || face === 'boldItalic', italic: face === 'italic' || face === 'boldItalic' };
  return balancedLines(text, { size, width, ...look }).map(lineText);
}

/** What stands under a title, each in rows of its own. */
export function noteRows({ note = [] }: Title): readonly string[] {
  return typeof note === 'string' ? [note] : note;
}

/** The rule under a title: a part of the row above it. */
export function aboutRule(rows: readonly string[]): number {
  return widthOf(rows.at(-1) ?? '', SIZE.body, 'bold') * RULE.about;
}
