import type { PaperGround } from '#db/queries/papers/ground.ts';
import { commonWords as words } from '#messages/papers/common.ts';
import type { Block, PaperSection, Title } from '../model.ts';
import { type Borne, dayOrBlank, footOf, headOf, type Numbered, numberOf } from './parts.ts';

/** An official letter bears its subject under its number; a paper of another type has its type and what it is about. */
export type Called = { subject: string } | { title: string; about: string };

interface Letter {
  called: Called;
  to: readonly string[];
  bases?: readonly string[];
  texts: readonly string[];
}

/** The first section of a paper that is addressed to somebody: head, addressees, bases, what is said, and the foot. */
export function letterSection(
  ground: PaperGround,
  numbered: Numbered,
  { called, to, bases, texts }: Letter,
): PaperSection {
  const opening: Block[] =
    'subject' in called
      ? [headOf(ground, numbered, called.subject)]
      : [headOf(ground, numbered), { kind: 'title', title: called.title, about: [called.about], rule: true }];
  return {
    orientation: 'portrait',
    blocks: [
      ...opening,
      { kind: 'addressees', to },
      ...(bases ? [{ kind: 'bases', bases } as const] : []),
      ...texts.map((text): Block => ({ kind: 'paragraph', text })),
      footOf(ground),
    ],
  };
}

interface Annexed {
  /** "DANH SÁCH" where nothing else is said. */
  title?: string;
  about: readonly string[];
  /** What it goes with: an official letter where nothing else is said. */
  what?: string;
  body: string;
}

/** The title of an annex, with the number and day of what it goes with. */
export function annexTitle(
  ground: Borne,
  { number, day, year }: Numbered,
  { title = words.list, about, what = words.officialLetter, body }: Annexed,
): Title {
  const note = words.goesWith({
    what,
    number: numberOf(ground, number).replace(/^\S+ /, ''),
    day: dayOrBlank(day, year),
    body,
  });
  return { kind: 'title', title, about, note, rule: false };
}

/** Several rows that make one list: a semicolon behind each, and a full stop behind the last. */
export const ended = (rows: readonly string[]): string[] =>
  rows.map((row, i) => `${row}${i === rows.length - 1 ? '.' : ';'}`);
