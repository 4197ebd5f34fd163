import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { type ClassResults, classesWithLearners } from '#db/queries/results.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

export default async function ResultsPage() {
  const viewer = await requireViewer('result.read');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.results;
  const today = await requestDay();
  const rows = await classesWithLearners(viewer);
  const count = (key: 'attending' | 'completed' | 'failed' | 'droppedOut') => ({
    key,
    head: t.columns[key],
    align: 'end' as const,
    cell: (row: ClassResults) => f.number(row[key]),
  });
  return (
    <AppShell viewer={viewer} current="results">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={rows.length > 0 ? t.sub : undefined}
        actions={<ListLinks here="/results" m={m} />}
        m={m}
      />
      <DataTable
        caption={t.title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', head: t.columns.name, cell: (row) => <a href={`/results/${row.id}`}>{row.name}</a> },
          {
            key: 'dates',
            head: t.columns.dates,
            cell: (row) => (row.startsOn && row.endsOn ? f.dayRange(row.startsOn, row.endsOn) : t.noDates),
          },
          count('attending'),
          count('completed'),
          count('failed'),
          count('droppedOut'),
          {
            key: 'state',
            head: t.columns.state,
            cell: (row) => {
              if (row.attending === 0) return <Tag tone="ok">{t.entered}</Tag>;
              return row.endsOn && row.endsOn <= today ? (
                <Tag tone="fix">{t.waiting}</Tag>
              ) : (
                <Tag tone="wait">{t.running}</Tag>
              );
            },
          },
        ]}
        empty={
          <Empty
            title={t.none}
            action={permits(viewer, 'class.read') ? <ButtonLink href="/classes">{t.toClasses}</ButtonLink> : null}
          >
            {t.noneText}
          </Empty>
        }
        m={m}
      />
    </AppShell>
  );
}
