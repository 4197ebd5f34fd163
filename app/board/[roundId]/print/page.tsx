import { notFound } from 'next/navigation';
import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperFrame } from '../../../paper-list.tsx';
import { BoardMatrix } from '../board-matrix.tsx';
import { boardList } from '../list.ts';

/** The board on paper: the same matrix, lying, with the legend of its signs. */
export default async function BoardPrint({ params, searchParams }: Page<'roundId'>) {
  const asked = await askedBy(await requireViewer('board.read'));
  const { roundId } = await params;
  const query = await searchParams;
  const list = await boardList(asked, roundId, query);
  if (!list) notFound();
  const { m, f } = asked;
  const [narrowed = '', counts = ''] = list.lines;
  return (
    <PaperFrame
      asked={asked}
      title={list.title}
      lines={[narrowed, counts, m.board.legend]}
      current="board"
      here={`/board/${roundId}`}
      query={query}
    >
      <BoardMatrix seen={list.seen} units={list.units} m={m} f={f} />
    </PaperFrame>
  );
}
