import { StateTag } from '#components/page/state-tag.tsx';
import { Tag } from '#components/page/tag.tsx';
import type { BoardCell, BoardColumn, BoardRow } from '#components/table/board-table.tsx';
import type { Board, BoardUnit } from '#db/queries/board.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

type BoardClass = Board['classes'][number];

/** The head of a class's column, which leads to the class over all units. */
export function columnOf({ id, code, shortName, name }: BoardClass): BoardColumn {
  return { key: code, head: shortName, title: name, href: `/classes/${id}` };
}

/** A unit's row: what it has sent for each class leads to those lines, its name to its dossier or to the reminder. */
export function rowOf(unit: BoardUnit, { round, classes }: Board, m: Messages, f: Format): BoardRow {
  const href = unit.dossier ? `/dossiers/${unit.dossier.id}` : `/board/${round.id}/silent#unit-${unit.id}`;
  return {
    key: unit.id,
    head: <a href={href}>{unit.title}</a>,
    status: statusOf(unit, m),
    cells: classes.map((klass) => cellOf(unit, klass, m, f)),
  };
}

function statusOf({ dossier }: BoardUnit, m: Messages) {
  return dossier ? <StateTag of="dossier" state={dossier.state} m={m} /> : <Tag tone="late">{m.board.silentTag}</Tag>;
}

function cellOf(unit: BoardUnit, klass: BoardClass, m: Messages, f: Format): BoardCell {
  const t = m.board.cell;
  const { lines = 0, questioned = 0, drafts = 0, noNeed = false } = unit.cells[klass.id] ?? {};
  const href = `/classes/${klass.id}?unit=${unit.id}`;
  if (questioned > 0) {
    const label = t.questioned({ lines: f.lines(lines), n: f.number(questioned) });
    return { kind: 'fix', count: lines, label, title: klass.shortName, href };
  }
  if (lines > 0) {
    return { kind: 'ok', count: lines, label: t.clean({ lines: f.lines(lines) }), title: klass.shortName, href };
  }
  if (noNeed || unit.answer === 'no_need') return { kind: 'no_need', label: t.noNeed };
  return { kind: 'silent', label: drafts > 0 ? t.drafts({ lines: f.lines(drafts) }) : t.none };
}
