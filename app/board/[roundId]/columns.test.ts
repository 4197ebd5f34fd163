import { expect, test } from 'vitest';
import type { Board, BoardUnit } from '#db/queries/board.ts';
import { messagesFor } from '#messages/messages.ts';
import { boardColumns } from './columns.ts';

const m = messagesFor('vi');
const classes = [
  { id: 'a', shortName: 'Lớp A' },
  { id: 'b', shortName: 'Lớp B' },
] as Board['classes'];
const units = [
  {
    title: 'Phường Một',
    answer: 'sent',
    dossier: { state: 'received' },
    lines: 3,
    questioned: 1,
    cells: {
      a: { lines: 3, questioned: 1, drafts: 0, noNeed: false },
      b: { lines: 0, questioned: 0, drafts: 0, noNeed: true },
    },
  },
  {
    title: 'Xã Hai',
    answer: 'drafting',
    dossier: { state: 'draft' },
    lines: 0,
    questioned: 0,
    cells: { a: { lines: 0, questioned: 0, drafts: 2, noNeed: false } },
  },
  { title: 'Xã Ba', answer: 'silent', dossier: null, lines: 0, questioned: 0, cells: {} },
] as unknown as BoardUnit[];

test('tells a number, no need and no answer apart, and sums what is shown', () => {
  const columns = boardColumns(classes, units, m);
  const rows = [...units, 'sum' as const].map((row, i) => columns.map(({ value }) => value(row, i)));
  const { dossier } = m.states;
  expect(rows).toEqual([
    ['Phường Một', dossier.received, 3, '–', 3, 1],
    ['Xã Hai', dossier.draft, '', '', 0, 0],
    ['Xã Ba', m.board.silentTag, '', '', 0, 0],
    [m.board.excel.sum, null, 3, 0, 3, 1],
  ]);
});
