import { and, type SQL, sql } from 'drizzle-orm';
import { nfc } from '#domain/text/clean.ts';
import { fold } from '#domain/text/fold.ts';
import { matchKey } from '#domain/text/match-key.ts';
import { person } from '../schema.ts';

/**
 * Whom a search means: every word, without accents, begins a word of the name; digits alone are the end of an identity
 * number. Undefined where nothing was asked.
 */
export function matching(query: string): SQL | undefined {
  const text = nfc(query);
  if (text === '') return undefined;
  const digits = text.replace(/[\s.]/g, '');
  if (/^\d{3,12}$/.test(digits)) return sql`${person.citizenId} like ${`%${digits}`}`;
  const words = fold(text).split(' ');
  return and(...words.map((word) => sql`(' ' || ${person.nameKey}) like ${`% ${escaped(word)}%`} escape '\\'`));
}

/**
 * Whoever is written exactly as asked comes first: 0 for them, 1 for all others. Undefined where the query has no
 * accents, for then nobody is nearer than another.
 */
export function exactFirst(query: string): SQL | undefined {
  const text = nfc(query).toLowerCase();
  if (text === '' || fold(text) === text) return undefined;
  const words = matchKey(text).split(' ');
  const hits = words.map((word) => sql`(' ' || ${person.exactKey} || ' ') like ${`% ${escaped(word)} %`} escape '\\'`);
  return sql`case when ${and(...hits)} then 0 else 1 end`;
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
