import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { verifyHistory } from '#db/queries/history-check.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

export default async function HistoryCheckPage() {
  const viewer = await requireViewer('history.read');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.history;
  const report = await verifyHistory();
  const [first] = report.broken;
  return (
    <AppShell viewer={viewer} current="history">
      <title>{`${t.verify} · ${m.ui.product}`}</title>
      <PageHead title={t.verify} sub={t.verifyText} crumbs={[{ label: t.pageTitle, href: '/history' }]} m={m} />
      {first ? (
        <Notice kind="warn">{t.broken({ n: f.number(report.broken.length), first: f.number(first.seq) })}</Notice>
      ) : (
        <Notice kind="ok">{t.intact({ n: f.number(report.events) })}</Notice>
      )}
      {report.erased > 0 ? <p>{t.erasedCount({ n: f.number(report.erased) })}</p> : null}
      <p className="muted small mono">{t.headHash({ hash: report.head.hash })}</p>
    </AppShell>
  );
}
