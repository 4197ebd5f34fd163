import type { ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';
import { HeadCell, type SortLink } from './head-cell.tsx';
import { SelectAll } from './select-all.tsx';

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row; the first column unless one says so. */
  names?: boolean;
  align?: 'end' | 'mid';
  sort?: SortLink;
  /** On a phone: over the whole width of the card, without its label. */
  whole?: boolean;
  /** How much of the table's width it takes on paper, as a share of all that say so. */
  width?: number;
}

export interface Selection<Row> {
  /** The field's name; the row's key is its value unless another is given. */
  name: string;
  value?: (row: Row) => string;
  /** The id of the form that the boxes belong to. It need not stand around the table, so rows can have forms too. */
  form: string;
  /** What the box selects, in words. */
  label: (row: Row) => string;
  /** Rows that cannot be selected have no box. */
  can?: (row: Row) => boolean;
  chosen?: (row: Row) => boolean;
}

interface DataTableProps<Row> {
  /** What the list is; read aloud with the region, and shown above it unless the page's heading says it already. */
  caption: string;
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands below a row over the table's whole width: a form that was opened in it. */
  below?: (row: Row) => ReactNode;
  /** A heading above the first row of each group, from rows that stand in order. */
  group?: (row: Row) => string;
  select?: Selection<Row>;
  /** Shown instead of the table when there are no rows: an Empty. */
  empty: ReactNode;
  foot?: ReactNode;
  /** Wider than the page: scrolls in its own frame with its head and first column in place. */
  wide?: boolean;
  m: Messages;
}

/** A list of records: sticky head, rows that can be picked, cards on a phone, a plain table on paper. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, below, group, select, empty, foot, wide, m } = props;
  if (rows.length === 0) return <div className="sheet">{empty}</div>;
  const namer = columns.find((column) => column.names) ?? columns[0];
  const width = columns.length + (select ? 1 : 0);
  let heading: string | undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll must be reachable by keyboard
    <section className={wide ? 'sheet wide' : 'sheet'} aria-label={caption} tabIndex={0}>
      <table>
        <caption className={props.showCaption ? undefined : 'hidden-text'}>{caption}</caption>
        <Widths columns={columns} />
        <thead>
          <tr>
            {select ? (
              <th scope="col" className="pick">
                <SelectAll name={select.name} label={m.ui.selectAll} />
              </th>
            ) : null}
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                sort={column.sort}
                className={[column.align, column === namer && 'lead'].filter(Boolean).join(' ')}
                m={m}
              >
                {column.head}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) => {
            const key = rowKey(row);
            const title = group?.(row);
            const content = below?.(row);
            const opens = title !== heading;
            heading = title;
            return [
              opens && title ? (
                <tr key={`group ${key}`} className="group">
                  <th scope="rowgroup" colSpan={width}>
                    {title}
                  </th>
                </tr>
              ) : null,
              <tr key={key} id={`row-${key}`}>
                {select ? <td className="pick">{pickBox(select, row, key)}</td> : null}
                {columns.map((column) => {
                  const Cell = column === namer ? 'th' : 'td';
                  return (
                    <Cell
                      key={column.key}
                      scope={column === namer ? 'row' : undefined}
                      className={[column.align, column.whole && 'whole'].filter(Boolean).join(' ') || undefined}
                      data-label={column.head}
                    >
                      {column.cell(row)}
                    </Cell>
                  );
                })}
              </tr>,
              content ? (
                <tr key={`below ${key}`} className="below">
                  <td colSpan={width} className="whole">
                    {content}
                  </td>
                </tr>
              ) : null,
            ];
          })}
        </tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </section>
  );
}

/** Shares of the table's width; nothing where the columns leave it to the browser. */
function Widths({ columns }: { columns: readonly { key: string; width?: number }[] }) {
  const whole = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  if (whole === 0) return null;
  return (
    <colgroup>
      {columns.map(({ key, width = 0 }) => (
        <col key={key} width={`${((100 * width) / whole).toFixed(2)}%`} />
      ))}
    </colgroup>
  );
}

function pickBox<Row>(select: Selection<Row>, row: Row, key: string) {
  if (select.can && !select.can(row)) return null;
  return (
    <label>
      <input
        type="checkbox"
        name={select.name}
        value={select.value?.(row) ?? key}
        form={select.form}
        aria-label={select.label(row)}
        defaultChecked={select.chosen?.(row)}
      />
    </label>
  );
}
