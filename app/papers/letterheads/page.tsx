import { PageHead } from '#components/page/page-head.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { letterheads } from '#db/queries/papers/pages.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

/** How every unit's papers are headed today. */
export default async function LetterheadsPage() {
  const viewer = await requireViewer('paper.read');
  const rows = await letterheads(viewer, await requestDay());
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.paperForms;
  return (
    <AppShell viewer={viewer} current="papers">
      <title>{`${t.letterheadsTab} · ${m.ui.product}`}</title>
      <PageHead
        title={t.letterheadsTab}
        sub={<p className="measure">{t.headsSub}</p>}
        crumbs={[{ label: t.title, href: '/papers' }]}
        m={m}
      />
      <DataTable
        caption={t.letterheadsTab}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'unit',
            head: t.headColumns.unit,
            names: true,
            cell: ({ id, title }) => <a href={`/papers/letterheads/${id}`}>{title}</a>,
          },
          { key: 'over', head: t.headColumns.over, cell: ({ head }) => head.over ?? '' },
          { key: 'own', head: t.headColumns.own, cell: ({ head }) => head.own.join(' / ') },
          { key: 'place', head: t.headColumns.place, cell: ({ head }) => head.place },
          {
            key: 'since',
            head: t.headColumns.since,
            cell: ({ since, coming: [next] }) => (
              <>
                {since ? t.since({ day: f.day(since) }) : <span className="muted">{t.byTree}</span>}
                {next ? <div className="sub">{t.comingFrom({ day: f.day(next.validFrom) })}</div> : null}
              </>
            ),
          },
        ]}
        empty={null}
        m={m}
      />
    </AppShell>
  );
}
