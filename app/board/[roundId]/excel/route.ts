import { notFound } from 'next/navigation';
import { type BoardUnit, board } from '#db/queries/board.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { listWorkbook } from '#server/spreadsheet/write.ts';
import { requireViewer } from '#server/viewer.ts';
import { isShown, showFrom } from '../filter.ts';
import { boardColumns } from './columns.ts';

/** The board as it is filtered on screen: units × classes, numbers as numbers, the sum of what is shown as last row. */
export async function GET(request: Request, { params }: Pick<Page<'roundId'>, 'params'>) {
  const viewer = await requireViewer('board.read');
  const { roundId } = await params;
  const now = await requestNow();
  const seen = await board(viewer, roundId, now);
  if (!seen) notFound();
  const show = showFrom(new URL(request.url).searchParams.get('show') ?? undefined);
  const units: BoardUnit[] = seen.units.filter((unit) => isShown(unit, show));
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.board;
  const bytes = await listWorkbook({
    sheetName: t.title,
    title: [
      t.caption({ name: seen.round.name }),
      `${t.shows[show]} · ${t.excel.asOf({ at: f.instant(now) })}`,
      t.excel.legend,
    ],
    columns: boardColumns(seen.classes, units, m),
    rows: [...units, 'sum' as const],
  });
  return workbookDownload(bytes, t.excel.file);
}
