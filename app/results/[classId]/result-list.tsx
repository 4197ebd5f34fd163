import { StateTag } from '#components/page/state-tag.tsx';
import { owedWords } from '#components/register/compensation-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import type { Learner } from '#db/queries/results.ts';
import type { Compensation } from '#domain/commitment/compensation.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface ResultListProps {
  learners: readonly Learner[];
  /** What must be paid back, by line, where a commitment is recorded. */
  owed: ReadonlyMap<string, Compensation>;
  m: Messages;
  f: Format;
}

/** The results that were entered, with who entered them; whoever still attends stands among them without one. */
export function ResultList({ learners, owed, m, f }: ResultListProps) {
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
          cell: ({ id, name, birth }) => (
            <>
              <a href={`/lines/${id}`}>{name}</a>
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
          cell: ({ id, result }) => (
            <>
              {result?.reason}
              <Owed compensation={owed.get(id)} m={m} f={f} />
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

function Owed({ compensation, m, f }: { compensation: Compensation | undefined; m: Messages; f: Format }) {
  const words = compensation && owedWords(compensation, m, f);
  return words ? <p className="why">{words}</p> : null;
}
