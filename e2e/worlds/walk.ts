import { read, utils } from '@e965/xlsx';
import { builtEntries } from '../matrix/built.ts';
import { POSTED } from '../matrix/places.ts';
import { strangeWords } from './words.ts';

/** Every address that gives something out, as the build names it, and the addresses that it means. */
const PLACES = [...new Set(builtEntries().map((entry) => entry.replace(/\/(page|route)$/, '') || '/'))]
  .filter((path) => !(path in POSTED))
  // The plainest first: `/people/new` is no person.
  .sort((a, b) => a.split('[').length - b.split('[').length)
  .map((path) => ({ path, shape: new RegExp(`^${path.replace(/\[\w+\]/g, '[^/]+')}$`) }));

export const GIVEN_OUT = PLACES.map(({ path }) => path);

/** So many pages of one kind are read as one person. */
const OF_A_KIND = 3;

export interface Walk {
  /** The kinds of pages that were read. */
  kinds: Set<string>;
  /** Words of the first world, by address. */
  strange: string[];
}

/**
 * Reads, as whoever the cookie is, whatever can be reached by links from the first page on, and what else is named.
 *
 * @param besides addresses that no link may lead to; what is not for this person is passed over
 */
export async function walk(url: string, cookie: string, besides: readonly string[], into: Walk): Promise<void> {
  const waiting = ['/', ...besides];
  const known = new Set(waiting);
  const times = new Map<string, number>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { pathname } = new URL(path, url);
    const kind = PLACES.find(({ shape }) => shape.test(pathname))?.path;
    if (!kind || (times.get(kind) ?? 0) >= OF_A_KIND) continue;
    times.set(kind, (times.get(kind) ?? 0) + 1);
    const answer = await fetch(url + path, { redirect: 'manual', headers: { cookie } });
    const location = answer.headers.get('location');
    const text = answer.status < 300 ? await textOf(answer) : '';
    if (answer.status < 400) into.kinds.add(kind);
    else if (!besides.includes(path)) into.strange.push(`${path}: ${answer.status}`);
    into.strange.push(...strangeWords(text).map((word) => `${path}: ${word}`));
    const links = [...text.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    for (const link of location ? [...links, location.replace(url, '')] : links)
      if (!known.has(link)) {
        known.add(link);
        waiting.push(link);
      }
  }
}

/** What stands in an answer: a page as it is, a workbook as the words of its cells. */
async function textOf(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('text/')) return answer.text();
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!type.includes('spreadsheet')) return '';
  const book = read(bytes);
  return book.SheetNames.flatMap((name) => [name, ...cellsOf(book.Sheets[name] ?? {})]).join('\n');
}

function cellsOf(sheet: Parameters<typeof utils.sheet_to_json>[0]): string[] {
  return utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flat().map(String);
}
