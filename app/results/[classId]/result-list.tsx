import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { Learner } from '#db/queries/results.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** The results that were entered, with who entered them; whoever still attends stands among them without one. */
export function ResultList({ learners, m, f }: { learners: readonly Learner[]; m: Messages; f: Format }) {
  const t = m.results;
  if (learners.length === 0) return null;
  return (
    <DataTable
      caption={t.list}
      showCaption
      rows={learners}
      rowKey={(learner) => learner.id}
      columns={[
        {
          key: 'who',
          head: t.who,
          cell: ({ name, birth }) => (
            <>
              {name}
              {birth ? <small>{birth.slice(0, 4)}</small> : null}
            </>
          ),
        },
        { key: 'unit', head: t.unit, cell: (learner) => learner.unit },
        {
          key: 'mark',
          head: t.mark,
          cell: ({ state, result }) => (
            <>
              <StateTag of="line" state={state} m={m} />
              {result?.grade && state === 'completed' ? <small>{m.catalogue.grades[result.grade]}</small> : null}
            </>
          ),
        },
        { key: 'certificate', head: t.certificate, cell: ({ result }) => result?.certificateNumber ?? '' },
        { key: 'day', head: t.day, cell: ({ result }) => (result?.issuedOn ? f.day(result.issuedOn) : '') },
        {
          key: 'reason',
          head: t.reason,
          cell: ({ result }) => (
            <>
              {result?.reason}
              {result?.by ? <small>{t.by({ by: result.by, at: f.instant(result.at) })}</small> : null}
            </>
          ),
        },
      ]}
      empty={null}
      m={m}
    />
  );
}
