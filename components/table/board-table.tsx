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
  /** The cell in words: "3 lượt đăng ký, 1 còn vướng mắc". */
  label: string;
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
              {row.cells.map((cell, index) => (
                <td key={columns[index]?.key} className="cell">
                  <Cell {...cell} />
                </td>
              ))}
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

function Cell({ kind, count, label, href }: BoardCell) {
  const sign = `${count ?? ''}${SIGNS[kind]}`;
  if (href)
    return (
      <a href={href} className={kind} title={label} aria-label={label}>
        {sign}
      </a>
    );
  return (
    <i className={kind} title={label}>
      <span aria-hidden="true">{sign}</span>
      <span className="hidden-text">{label}</span>
    </i>
  );
}
