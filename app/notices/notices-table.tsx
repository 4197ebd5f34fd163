import type { ReactNode } from 'react';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface Row {
  id: string;
  at: number;
  what: string;
  record: string;
  detail: string;
  href: string | null;
  to: string;
  unread: boolean;
}

interface NoticesTableProps {
  rows: readonly Row[];
  /** The form that marks letters: each row's button sends it with the row's id. */
  form: string;
  empty: ReactNode;
  m: Messages;
  f: Format;
}

/** Letters with their record behind the headline; going there marks a letter as seen. */
export function NoticesTable({ rows, form, empty, m, f }: NoticesTableProps) {
  const t = m.notices;
  return (
    <DataTable
      caption={t.title}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'what',
          head: t.columns.what,
          names: true,
          cell: (row) => (
            <>
              {row.href ? <a href={`/notices/${row.id}`}>{row.what}</a> : row.what}
              {row.record ? <p className="small">{row.record}</p> : null}
              {row.detail ? <p className="muted small">{row.detail}</p> : null}
            </>
          ),
        },
        { key: 'at', head: t.columns.at, cell: (row) => f.instant(row.at) },
        { key: 'to', head: t.columns.to, cell: (row) => row.to },
        {
          key: 'state',
          head: t.columns.state,
          cell: (row) =>
            row.unread ? (
              <div className="row">
                <Tag tone="fix">{t.unread}</Tag>
                <SubmitButton kind="quiet" small form={form} name="id" value={row.id}>
                  {t.markRead}
                  <span className="hidden-text">{`: ${row.what}, ${f.instant(row.at)}`}</span>
                </SubmitButton>
              </div>
            ) : (
              <Tag tone="none">{t.read}</Tag>
            ),
        },
      ]}
      empty={empty}
      m={m}
    />
  );
}
