import { DataTable } from '#components/table/data-table.tsx';
import type { Reminded } from '#db/queries/reminders.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface RemindersProps {
  reminders: { rows: Reminded[]; total: number };
  m: Messages;
  f: Format;
}

/** Who was reminded of which closing, when and by whom. */
export function Reminders({ reminders: { rows, total }, m, f }: RemindersProps) {
  const t = m.notices.reminders;
  return (
    <DataTable
      caption={total > 0 ? t.allReminders({ n: f.number(total) }) : t.title}
      showCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'unit', head: t.columns.unit, cell: (row) => row.unit },
        { key: 'step', head: t.columns.step, cell: (row) => t.steps[row.step] },
        { key: 'closing', head: t.columns.closing, cell: (row) => f.closing(row.closesAt) },
        { key: 'at', head: t.columns.at, cell: (row) => f.instant(row.at) },
        { key: 'by', head: t.columns.by, cell: (row) => row.by ?? t.automatic },
      ]}
      empty={<p>{t.none}</p>}
      m={m}
    />
  );
}
