import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { unitTree } from '#db/queries/unit-tree.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

export default async function UnitsPage() {
  const viewer = await requireViewer('unit.manage');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.units;
  const today = await requestDay();
  const rows = await unitTree(viewer);
  const days = (from: string, to: string | null) =>
    to ? t.fromTo({ from: f.day(from), to: f.day(to) }) : t.from({ from: f.day(from) });
  return (
    <AppShell viewer={viewer} current="units">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.counted({ n: f.number(rows.length) })}
        actions={
          <>
            <ListLinks here="/units" m={m} />
            <ButtonLink kind="go" href="/units/new">
              {t.add}
            </ButtonLink>
          </>
        }
        m={m}
      />
      <DataTable
        caption={t.title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            head: t.fields.name,
            cell: (row) => (
              <>
                {row.depth > 0 ? <span aria-hidden="true">{'— '.repeat(row.depth)}</span> : null}
                <a href={`/units/${row.id}`}>{row.title}</a>
              </>
            ),
          },
          { key: 'code', head: t.fields.code, cell: (row) => row.unit.gsoCode ?? '' },
          { key: 'contact', head: t.fields.contact, cell: (row) => row.unit.contactName ?? '' },
          { key: 'phone', head: t.fields.phone, cell: (row) => row.unit.phone ?? '' },
          { key: 'registers', head: t.registers, cell: (row) => (row.unit.registers ? m.ui.yes : m.ui.no) },
          {
            key: 'days',
            head: t.days,
            cell: (row) =>
              row.unit.validTo && row.unit.validTo < today ? (
                <Tag tone="none">{days(row.unit.validFrom, row.unit.validTo)}</Tag>
              ) : (
                days(row.unit.validFrom, row.unit.validTo)
              ),
          },
        ]}
        empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
        m={m}
      />
    </AppShell>
  );
}
