import { exportNeeds } from '#db/queries/needs.ts';
import { bookName, queryOf } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { writeBook } from '#server/spreadsheet/book.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { requireViewer } from '#server/viewer.ts';
import { needsHead, unitOf } from '../head.ts';
import { carriedSheet, contentsSheet, peopleSheet, unitsSheet } from './sheets.ts';

/** The draft of next year's needs as a workbook: by content, by unit, by name, and what was carried over. */
export async function GET(request: Request) {
  const asked = await askedBy(await requireViewer('workforce.read'));
  const { viewer, m, f, now } = asked;
  const unitId = unitOf(queryOf(request));
  const needs = await exportNeeds(viewer, { unitId }, now);
  const { title, lines } = await needsHead(asked, needs, unitId);
  const head = [title, ...lines];
  const sheets = [
    contentsSheet(needs, head, m),
    unitsSheet(needs, head, m),
    peopleSheet(needs, head, m, f),
    ...(needs.carried.length > 0 ? [carriedSheet(needs, head, m)] : []),
  ];
  return workbookDownload(await writeBook(sheets), bookName(title, asked));
}
