import type { ReactNode } from 'react';

export interface BoardColumn {
  key: string;
  /** Short enough to be read turned: two lines of some 18 letters. */
  head: string;
  /** The full name, for those who point at it or hear it. */
  title: string;
  href?: string;
}

/** ok: registered and clean; fix: something open; no_need: said so; silent: not sent; closed: not open to this unit. */
export type CellKind = 'ok' | 'fix' | 'no_need' | 'silent' | 'closed';

export interface BoardCell {
  kind: CellKind;
  count?: number;
  /** The cell in words: "3 lượt đăng ký, 1 còn vướng mắc". Row and column are told by their heads. */
  label: string;
  /** What its column is about, for those who point at it far below the head. */
  title?: string;
  href?: string;
}

export interface BoardRow {
  key: string;
  head: ReactNode;
  /** A Tag. */
  status: ReactNode;
  /** One for each column, in their order. */
  cells: BoardCell[];
}

export interface BoardTotal {
  value: ReactNode;
  of?: ReactNode;
  over?: boolean;
}

interface BoardTableProps {
  label: string;
  rowHead: string;
  statusHead: string;
  columns: BoardColumn[];
  rows: BoardRow[];
  foot: { head: ReactNode; totals: BoardTotal[] };
}

const SIGNS: Record<CellKind, string> = { ok: '', fix: '!', no_need: '–', silent: '·', closed: '' };

/** Units × classes in one sight: head, first column and totals stay; every sign is a number or a mark, never a colour. */
export function BoardTable({ label, rowHead, statusHead, columns, rows, foot }: BoardTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll must be reachable by keyboard
    <section className="sheet matrix landscape" aria-label={label} tabIndex={0}>
      <table>
        <caption className="hidden-text">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className="lead">
              {rowHead}
            </th>
            <th scope="col">{statusHead}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className="turned">
                {column.href ? (
                  <a href={column.href} title={column.title}>
                    {column.head}
                  </a>
                ) : (
                  <span title={column.title}>{column.head}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              <td>{row.status}</td>
              {row.cells.map((cell, index) => cellOf(cell, columns[index]?.key))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {foot.head}
            </th>
            {foot.totals.map((total, index) => (
              <td key={columns[index]?.key} className={total.over ? 'cell over' : 'cell'}>
                {total.value}
                {total.over ? '!' : ''}
                {total.of === undefined ? null : <small>{total.of}</small>}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/**
 * A cell with nothing behind it is one element: a thousand of them stand on a board, and each costs its rendering and
 * its bytes. For the same reason this is a function and not a component.
 */
function cellOf({ kind, count, label, title, href }: BoardCell, key: string | undefined) {
  const sign = `${count ?? ''}${SIGNS[kind]}`;
  if (!href)
    return (
      <td key={key} className={`cell ${kind}`} title={label} aria-label={label}>
        {sign}
      </td>
    );
  return (
    <td key={key} className="cell">
      <a href={href} className={kind} title={title} aria-label={label}>
        {sign}
      </a>
    </td>
  );
}
