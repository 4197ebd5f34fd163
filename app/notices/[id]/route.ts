import { notFound } from 'next/navigation';
import { markRead } from '#db/commands/notices/read.ts';
import { noticeRecords } from '#db/queries/notice-records.ts';
import { noticeById } from '#db/queries/notices.ts';
import { readerOf } from '#db/queries/recipients.ts';
import { dayOf } from '#domain/time/day.ts';
import { requestNow } from '#server/clock.ts';
import { seeOther } from '#server/form/small-form.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';

/**
 * Opens a letter, from the inbox or from a mail: it is seen then, and leads to its record. Whoever gets a lender's
 * letters by e-mail and works in another capacity now is led to his inbox, above which he chooses for whom he acts.
 */
export async function GET(_request: Request, { params }: Pick<Page<'id'>, 'params'>) {
  const viewer = await requireViewer('account.self');
  const now = await requestNow();
  const { id } = await params;
  const letter = await noticeById(viewer, id);
  if (!letter) {
    const { accountId, name, locale } = viewer;
    const reader = accountId === null ? null : await readerOf({ id: accountId, name, locale }, dayOf(now));
    if (reader && (await noticeById(reader, id))) return seeOther('/notices');
    notFound();
  }
  await markRead({ viewer, now }, { id });
  const records = await noticeRecords(viewer, [letter], now);
  return seeOther(records.get(`${letter.subjectKind} ${letter.subjectId}`)?.href ?? '/notices');
}
