import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { PlanDetail } from '#db/queries/plans.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface RoundsProps {
  plan: PlanDetail;
  /** Whether the viewer keeps the plan, so that he may open rounds. */
  keeps: boolean;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** The rounds in which units register for the plan's classes. */
export function Rounds({ plan, keeps, viewer, m, f }: RoundsProps) {
  const t = m.plans;
  const open =
    keeps && plan.state !== 'closed' ? (
      <ButtonLink href={`/plans/${plan.id}/rounds/new`}>{t.openRound}</ButtonLink>
    ) : null;
  return (
    <>
      <DataTable
        caption={t.roundsTitle}
        showCaption
        rows={plan.rounds}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            head: t.roundColumns.name,
            cell: (row) => (keeps ? <a href={`/rounds/${row.id}`}>{row.name}</a> : row.name),
          },
          { key: 'opens', head: t.roundColumns.opens, cell: (row) => f.instant(row.opensAt) },
          { key: 'closes', head: t.roundColumns.closes, cell: (row) => f.closing(row.closesAt) },
          ...(permits(viewer, 'board.read')
            ? [
                {
                  key: 'board',
                  head: t.roundColumns.board,
                  cell: (row: { id: string }) => <a href={`/board/${row.id}`}>{t.toBoard}</a>,
                },
              ]
            : []),
        ]}
        empty={<Empty title={t.noRounds}>{t.noRoundsText}</Empty>}
        m={m}
      />
      {open ? <p>{open}</p> : null}
    </>
  );
}
