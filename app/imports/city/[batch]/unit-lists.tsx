import { StateTag } from '#components/page/state-tag.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { BatchRow } from '#db/queries/import-batches.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface UnitListsProps {
  rows: readonly BatchRow[];
  /** The form that sends the picked ones. */
  form: string;
  /** The words for codes of refusals. */
  words: (codes: readonly string[]) => string[];
  m: Messages;
  f: Format;
}

/** The recognised lists by unit, with their counts and what became of them. */
export function UnitLists({ rows, form, words, m, f }: UnitListsProps) {
  const { columns: c, city: t } = m.imports;
  const counted = (key: 'lines' | 'clean' | 'questioned' | 'unregistrable' | 'existing', head: string) => ({
    key,
    head,
    align: 'end' as const,
    cell: ({ noNeed, summary }: BatchRow) => (noNeed ? '–' : f.number(summary[key])),
  });
  return (
    <DataTable
      caption={t.table}
      showCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={null}
      select={{
        name: 'imports[]',
        form,
        label: ({ unit, fileName }) => t.pick({ unit, file: fileName }),
        can: ({ state }) => state === 'checked',
        chosen: () => true,
      }}
      columns={[
        {
          key: 'unit',
          head: c.unit,
          names: true,
          cell: ({ id, unit, fileName }) => (
            <>
              <a href={`/imports/${id}`}>{unit}</a>
              <p className="hint">{fileName}</p>
            </>
          ),
        },
        counted('lines', c.turns),
        counted('clean', c.clean),
        counted('questioned', c.questioned),
        counted('unregistrable', c.cannot),
        counted('existing', c.existing),
        {
          key: 'dossier',
          head: c.dossier,
          cell: ({ dossier }) =>
            dossier ? <StateTag of="dossier" state={dossier.state} m={m} /> : <Tag tone="none">{t.opened.none}</Tag>,
        },
        { key: 'result', head: c.result, cell: (row) => <Result row={row} words={words} m={m} f={f} /> },
      ]}
      m={m}
    />
  );
}

function Result({ row, words, m, f }: Pick<UnitListsProps, 'words' | 'm' | 'f'> & { row: BatchRow }) {
  const t = m.imports.city;
  const { state, outcome, refused, noNeed } = row;
  if (state === 'discarded') return <Tag tone="none">{t.discarded}</Tag>;
  if (state === 'checked' && refused.length > 0)
    return (
      <>
        <Tag tone="late">{t.notTaken}</Tag>
        <p className="why">{words(refused).join(' ')}</p>
      </>
    );
  if (!outcome) return <Tag tone="wait">{noNeed ? m.imports.noNeed : t.ready}</Tag>;
  if (outcome.noNeed) return <Tag tone="ok">{t.noNeedDone}</Tag>;
  return (
    <>
      <Tag tone="ok">{outcome.sent ? t.sent({ n: f.number(outcome.added) }) : t.sentNothing}</Tag>
      {outcome.leftOut.length > 0 ? <p className="why">{t.left({ n: f.number(outcome.leftOut.length) })}</p> : null}
    </>
  );
}
