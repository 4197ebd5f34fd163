import { notFound } from 'next/navigation';
import type { Query } from '../page.ts';
import { workbookDownload } from '../spreadsheet/download.ts';
import { listWorkbook } from '../spreadsheet/write.ts';
import type { Asked, List } from './list.ts';

/** A list as a workbook, all of its rows; one that the viewer may not see does not exist. */
export async function listDownload<Row>(list: List<Row> | undefined, { m, f, on }: Asked): Promise<Response> {
  if (!list) notFound();
  const { title, lines, columns, rows } = list;
  const bytes = await listWorkbook<Row>({
    sheetName: title,
    title: [title, ...lines, ...boundWords(list, rows.length, m, f)],
    columns: columns.filter((column) => column.on !== 'paper'),
    rows,
  });
  return workbookDownload(bytes, bookName(title, { f, on }));
}

/** Longer titles are cut for a file's name; the sheet has them whole. */
const LONGEST_TITLE = 100;

/** What a list's workbook is called: by its title and the day on which it was taken. */
export function bookName(title: string, { f, on }: Pick<Asked, 'f' | 'on'>): string {
  return `${title.slice(0, LONGEST_TITLE).trimEnd()} ${f.day(on).replaceAll('/', '-')}.xlsx`;
}

/** That only the first rows are given out, where more were found. */
export function boundWords(
  { rows, found = rows.length }: Pick<List<unknown>, 'rows' | 'found'>,
  shown: number,
  m: Asked['m'],
  f: Asked['f'],
): string[] {
  return found > shown ? [m.lists.bounded({ shown: f.number(shown), of: f.number(found) })] : [];
}

/** The question of a route handler's address, as pages have it. */
export function queryOf(request: Request): Query {
  return Object.fromEntries(new URL(request.url).searchParams);
}
