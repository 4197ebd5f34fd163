import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { TaskList } from '#components/page/task-list.tsx';
import { permits } from '#domain/permissions.ts';
import { messagesFor } from '#messages/messages.ts';
import { REPORT_NAMES, titleOf } from '#server/reports/reports.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

/** Which reports there are, and what each answers. */
export default async function ReportsPage() {
  const viewer = await requireViewer('report.read');
  const m = messagesFor(viewer.locale);
  const t = m.reports;
  return (
    <AppShell viewer={viewer} current="reports">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead title={t.title} sub={t.sub} m={m} />
      <div className="stack">
        {permits(viewer, 'overview.read') ? (
          <SidePanel title={t.overview.title} as="section">
            <TaskList tasks={[{ title: t.overview.link, href: '/reports/overview', hint: t.overviewText }]} />
          </SidePanel>
        ) : null}
        <SidePanel title={t.tables} as="section">
          <TaskList
            tasks={REPORT_NAMES.map((name) => ({
              title: titleOf(name, m),
              href: `/reports/${name}`,
              hint: t[name].text,
            }))}
          />
        </SidePanel>
      </div>
    </AppShell>
  );
}
