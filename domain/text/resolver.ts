import { fold } from './fold.ts';
import { wordingKey } from './match-key.ts';
import { type Abbreviations, plainWords } from './wording.ts';

/** Something with a code and a name that people write in their own ways. */
export interface Named {
  code: string;
  name: string;
  aliases?: readonly string[];
}

/**
 * What written words stand for. `exact`: the code, or the whole name apart from accents, abbreviations and fillers.
 * `part`: a part of one name only. `ambiguous`: of several, which are listed. Nothing is ever chosen among several.
 */
export type Resolution =
  | { kind: 'exact' | 'part'; code: string }
  | { kind: 'ambiguous'; codes: string[] }
  | { kind: 'unknown' };

export type Resolve = (text: string) => Resolution;

const UNKNOWN: Resolution = { kind: 'unknown' };
/** Words in front of a name, or behind it, that say only what kind of thing it is. */
const LEADS = /^((dang ki|tham gia|cu di|di hoc|hoc|lop|khoa|boi duong|dao tao|tap huan|chuong trinh|cong chuc) )+/;
const TAIL = / (nam 20\d\d|phuong|xa)$/;
/** A part in loose order must be at least this share of the name's words. */
const ENOUGH = 0.4;
/** No name is so long; what is, is not looked into. */
const LONGEST = 300;
/** Marks that may separate two names: an unknown rest beyond one of these is something of its own. */
const SEPARATOR = /[,;+/&|]/;

interface Candidate {
  code: string;
  key: string;
  words: readonly string[];
  phrase: string;
  bare: string;
}

/**
 * Makes a reader of written names for one list. Exact accents come before folded ones, whole names before parts.
 * @param options.parts whether a part of a name will do (for classes and posts, not for units)
 */
export function createResolver(
  entries: readonly Named[],
  options: { abbreviations?: Abbreviations; parts?: boolean } = {},
): Resolve {
  const { abbreviations = {}, parts = true } = options;
  const candidates = entries.flatMap(({ code, name, aliases = [] }) =>
    [name, ...aliases].map((written): Candidate => {
      const words = plainWords(written, abbreviations);
      return { code, key: wordingKey(written), words, phrase: words.join(' '), bare: bare(words.join(' ')) };
    }),
  );
  const codes = new Map(entries.map(({ code }) => [compact(code), code]));
  const inside = [...codes].map(([, code]) => ({ code, pattern: codePattern(code) }));
  const known = new Map<string, Resolution>();

  const byName = (text: string): Resolution => {
    const key = wordingKey(text);
    const words = plainWords(text, abbreviations);
    const phrase = words.join(' ');
    if (phrase === '') return UNKNOWN;
    const whole =
      choose('exact', candidates, (c) => c.key === key) ??
      choose('exact', candidates, (c) => c.phrase === phrase) ??
      choose('exact', candidates, (c) => c.bare === bare(phrase));
    if (whole || !parts || phrase.length < 5) return whole ?? UNKNOWN;
    return (
      choose('part', candidates, (c) => `${c.phrase} `.startsWith(`${phrase} `)) ??
      choose('part', candidates, (c) => words.length > 1 && ` ${c.phrase} `.includes(` ${bare(phrase)} `)) ??
      scattered(words, candidates) ??
      UNKNOWN
    );
  };

  const resolve = (text: string): Resolution => {
    const code = codes.get(compact(text));
    if (code !== undefined) return { kind: 'exact', code };
    const folded = fold(text);
    const mentioned = inside.filter(({ pattern }) => pattern.test(folded));
    if (mentioned.length === 0) return byName(text);
    if (mentioned.length > 1) return { kind: 'ambiguous', codes: mentioned.map((m) => m.code) };
    const [{ code: found, pattern }] = mentioned as [(typeof mentioned)[number]];
    const rest = byName(folded.replace(pattern, ' '));
    if (rest.kind === 'unknown') return SEPARATOR.test(text) ? UNKNOWN : { kind: 'part', code: found };
    const codesOfRest = rest.kind === 'ambiguous' ? rest.codes : [rest.code];
    return codesOfRest.includes(found)
      ? { kind: 'exact', code: found }
      : { kind: 'ambiguous', codes: [found, ...codesOfRest] };
  };

  return (text) => {
    if (text.length > LONGEST) return UNKNOWN;
    const cached = known.get(text);
    if (cached) return cached;
    const resolution = resolve(text);
    if (known.size < 5000) known.set(text, resolution);
    return resolution;
  };
}

function choose(kind: 'exact' | 'part', all: readonly Candidate[], fits: (c: Candidate) => boolean): Resolution | null {
  const codes = [...new Set(all.filter(fits).map(({ code }) => code))];
  if (codes.length > 1) return { kind: 'ambiguous', codes };
  return codes[0] === undefined ? null : { kind, code: codes[0] };
}

/** Words that occur in this order, with others between them, in one name only, and make up enough of it. */
function scattered(words: readonly string[], all: readonly Candidate[]): Resolution | null {
  const fitting = all.filter((c) => inOrder(words, c.words));
  const enough = fitting.some((c) => words.length >= c.words.length * ENOUGH);
  return enough ? choose('part', fitting, () => true) : null;
}

function bare(phrase: string): string {
  return phrase.replace(LEADS, '').replace(TAIL, '');
}

function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The code as a word of its own inside other words, with any separators between its parts. */
function codePattern(code: string): RegExp {
  const body = fold(code)
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''))
    .join('[\\s._–-]*');
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'u');
}

/** True when all words occur in the name, in this order. */
function inOrder(words: readonly string[], name: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    at = name.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
