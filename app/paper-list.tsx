import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/form/button.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { type Column, DataTable } from '#components/table/data-table.tsx';
import { listHref } from '#components/table/list-links.tsx';
import { boundWords } from '#server/lists/download.ts';
import { type Asked, type BookValue, cellWords, type List, type ListColumn } from '#server/lists/list.ts';
import type { NavKey } from '#server/nav.ts';
import type { Query } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';

/** On paper at most so many rows: some fifty sheets. The workbook has them all. */
const PRINTED_AT_MOST = 2000;
/** What fits on upright paper, in characters of a sheet's columns. */
const UPRIGHT = 105;
/** Instants, days and short numbers are not broken: the least shares of the sheet's width that hold them. */
const LEAST = {
  lying: { instant: 0.13, day: 0.09, number: 0.035 },
  upright: { instant: 0.195, day: 0.135, number: 0.05 },
};

interface PaperFrameProps {
  asked: Asked;
  title: string;
  lines: readonly string[];
  current: NavKey;
  /** The list's own address, and what narrows it. */
  here: string;
  query?: Query;
  children: ReactNode;
}

/** The page of a list that is to be printed: on screen with the way back, on paper with its head and nothing else. */
export function PaperFrame({
  asked: { viewer, m },
  title,
  lines,
  current,
  here,
  query = {},
  children,
}: PaperFrameProps) {
  return (
    <AppShell viewer={viewer} current={current}>
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={
          <>
            {lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
            <div className="screen-only">{m.lists.howToPrint}</div>
          </>
        }
        actions={
          <>
            <ButtonLink href={listHref(here, '', query)}>{m.lists.backToList}</ButtonLink>
            <ButtonLink href={listHref(here, 'excel', query)} icon="sheet">
              {m.ui.excel}
            </ButtonLink>
          </>
        }
        m={m}
      />
      {children}
    </AppShell>
  );
}

interface PaperListProps<Row> extends Omit<PaperFrameProps, 'title' | 'lines' | 'children'> {
  list: List<Row> | undefined;
}

/** A list on paper, from the description that its workbook is made from; one that the viewer may not see is not there. */
export function PaperList<Row>({ list, ...frame }: PaperListProps<Row>) {
  if (!list) notFound();
  const { m, f } = frame.asked;
  const rows = list.rows.slice(0, PRINTED_AT_MOST).map((row, index): Indexed<Row> => ({ row, index }));
  const written = list.columns.filter((column) => column.on !== 'sheet');
  const whole = written.reduce((sum, { width }) => sum + width, 0);
  const way = whole > UPRIGHT ? 'lying' : 'upright';
  const { instant, day, number } = LEAST[way];
  const least = { instant: whole * instant, day: whole * day, number: whole * number };
  const columns = written.map((column, i) => onPaper(column, i, { rows, least, f }));
  const bound = boundWords(list, rows.length, m, f);
  const { group } = list;
  return (
    <PaperFrame {...frame} title={list.title} lines={list.lines}>
      {bound.length > 0 ? <Notice kind="warn">{bound}</Notice> : null}
      <div className={way === 'lying' ? 'paper landscape' : 'paper'}>
        <DataTable
          caption={list.title}
          columns={columns}
          rows={rows}
          rowKey={({ index }) => String(index)}
          group={group && (({ row }) => group(row))}
          empty={<p className="hint">{m.lists.rows({ n: f.number(0) })}</p>}
          m={m}
        />
        {list.notes ? (
          <div className="explained small">
            {list.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        ) : null}
      </div>
    </PaperFrame>
  );
}

/** A row with its number, which is counted from the list's beginning. */
interface Indexed<Row> {
  row: Row;
  index: number;
}

interface Paper<Row> {
  rows: readonly Indexed<Row>[];
  /** Widths below which an instant, a day or a number would be broken. */
  least: { instant: number; day: number; number: number };
  f: Asked['f'];
}

function onPaper<Row>(column: ListColumn<Row>, at: number, { rows, least, f }: Paper<Row>): Column<Indexed<Row>> {
  const { heading, width, names, center, asText } = column;
  const has = (is: (value: BookValue) => boolean) => rows.some(({ row, index }) => is(column.value(row, index)));
  const isNumber = !asText && has((value) => typeof value === 'number');
  const isInstant = has((value) => typeof value === 'object' && value !== null && 'at' in value);
  const isDay = has((value) => typeof value === 'object' && value !== null && !isYear(value));
  return {
    key: String(at),
    head: heading,
    width: Math.max(width, isInstant ? least.instant : isDay ? least.day : least.number),
    names,
    align: center ? 'mid' : isNumber ? 'end' : undefined,
    cell: ({ row, index }) => <span className="lines">{cellWords(column.value(row, index), f)}</span>,
  };
}

function isYear(value: { day: string | null } | { at: number | null }): boolean {
  return 'day' in value && (value.day ?? '').length <= 4;
}
