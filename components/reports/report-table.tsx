import {
  groupSize,
  type Report,
  type ReportColumn,
  type ReportNumber,
  type ReportRow,
} from '#domain/reports/report.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** More columns than this do not fit beside each other, nor as a card on a phone; nor do those with a heading in common. */
const NARROW = 6;
/** So many rows stand on one sheet together. */
const SHORT = 16;

interface ReportTableProps {
  report: Report;
  /** The id of its caption, by which a chart says where its numbers stand. */
  captionId: string;
  /** Stands on an upright sheet, however many columns it has. */
  upright: boolean;
  m: Messages;
  f: Format;
}

/** The numbers of a report: headings in two rows where columns belong together, sums and their parts at the foot. */
export function ReportTable({ report, captionId, upright, m, f }: ReportTableProps) {
  const { columns, rows, foot, rowHead } = report;
  const caption = m.reports.table({ title: report.title });
  const look = [
    upright && 'upright',
    'sheet report',
    (columns.length > NARROW || columns.some(({ group }) => group)) && 'wide',
    rows.length + foot.length <= SHORT && 'short',
  ];
  const row = (one: ReportRow) => (
    <tr key={one.key}>
      <th scope="row">{one.label}</th>
      {one.cells.map((cell, i) => {
        const column = columns[i]!;
        return (
          <td key={column.key} className={column.sum ? 'end sum' : 'end'} data-label={labelOf(column)}>
            {written(cell, column, f)}
          </td>
        );
      })}
    </tr>
  );
  const groups = (list: readonly ReportRow[]) =>
    list.flatMap((one, i) =>
      one.group && one.group !== list[i - 1]?.group
        ? [
            <tr key={`group ${one.group}`} className="group">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {one.group}
              </th>
            </tr>,
            row(one),
          ]
        : [row(one)],
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll must be reachable by keyboard
    <section className={look.filter(Boolean).join(' ')} aria-label={caption} tabIndex={0}>
      <table>
        <caption id={captionId}>{m.reports.numbers}</caption>
        <Head columns={columns} rowHead={rowHead} />
        <tbody>{groups(rows)}</tbody>
        {foot.length > 0 ? <tfoot>{groups(foot)}</tfoot> : null}
      </table>
    </section>
  );
}

function Head({ columns, rowHead }: { columns: readonly ReportColumn[]; rowHead: string }) {
  const grouped = columns.some(({ group }) => group);
  return (
    <thead>
      <tr>
        <th scope="col" className="lead" rowSpan={grouped ? 2 : undefined}>
          {rowHead}
        </th>
        {columns.map((column, i) => {
          const { key, head, group } = column;
          if (!group)
            return (
              <th key={key} scope="col" className={column.sum ? 'end sum' : 'end'} rowSpan={grouped ? 2 : undefined}>
                {head}
              </th>
            );
          if (columns[i - 1]?.group === group) return null;
          return (
            <th key={key} scope="colgroup" className="mid over" colSpan={groupSize(columns, i)}>
              {group}
            </th>
          );
        })}
      </tr>
      {grouped ? (
        <tr>
          {columns.map(({ key, head, group }) =>
            group ? (
              <th key={key} scope="col" className="end">
                {head}
              </th>
            ) : null,
          )}
        </tr>
      ) : null}
    </thead>
  );
}

const labelOf = ({ head, group }: ReportColumn) => (group ? `${group}: ${head}` : head);

/** What is not known is a dash and never nought. */
function written(cell: ReportNumber, { unit }: ReportColumn, f: Format): string {
  if (cell === null) return '–';
  return unit === 'share' ? f.share(cell, 1) : f.number(cell);
}
