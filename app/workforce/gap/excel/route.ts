import { bookName, queryOf } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { writeBook } from '#server/spreadsheet/book.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { requireViewer } from '#server/viewer.ts';
import { gapList } from '../list.ts';
import { peopleSheet, standardsSheet, unitsSheet } from './sheets.ts';

/** What is asked and how many lack it, by unit, and by name who lacks what: as the page is filtered, all of them. */
export async function GET(request: Request) {
  const asked = await askedBy(await requireViewer('workforce.read'));
  const { view, rows, title, lines, bindings } = await gapList(asked, queryOf(request));
  const words = { ...asked, lines, bindings };
  const sheets = [unitsSheet(view, words), standardsSheet(view, words), peopleSheet({ lacking: rows }, words)];
  return workbookDownload(await writeBook(sheets), bookName(title, asked));
}
