import { DataTable } from '#components/table/data-table.tsx';
import type { PostRow } from '#db/queries/people-page.ts';
import type { Words } from './words.ts';

/** The posts that the person has held since the register knows them, the last first. */
export function Work({ posts, m, f }: { posts: PostRow[] } & Words) {
  const t = m.people;
  return (
    <DataTable
      caption={t.work}
      showCaption
      columns={[
        {
          key: 'post',
          head: t.columns.post,
          cell: (row: PostRow) => (
            <>
              {row.post}
              <div className="small muted">
                {[
                  row.category,
                  row.rankCode,
                  row.managedBy ? t.managed.by({ body: row.managedBy }) : '',
                  row.isPrimary ? '' : t.secondary,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </>
          ),
        },
        { key: 'unit', head: t.unit, cell: (row) => row.unit },
        { key: 'from', head: t.from, cell: (row) => f.day(row.from) },
        {
          key: 'to',
          head: t.to,
          cell: (row) => (
            <>
              {row.to ? f.day(row.to) : t.now}
              {row.leaveReason ? <small>{m.catalogue.leaveReasons[row.leaveReason]}</small> : null}
            </>
          ),
        },
      ]}
      rows={posts}
      rowKey={(row) => row.id}
      empty={null}
      m={m}
    />
  );
}
