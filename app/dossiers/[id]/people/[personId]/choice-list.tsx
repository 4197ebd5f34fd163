import type { ReactNode } from 'react';
import { Button } from '#components/form/button.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { Tag } from '#components/page/tag.tsx';
import { closingWords } from '#components/register/closing-words.ts';
import { FindingNotes } from '#components/register/finding-notes.tsx';
import { NeedNotes } from '#components/register/need-notes.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { ClassChoices } from '#db/queries/candidates.ts';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { asFindings } from '../../../outcomes.ts';

export type ChoiceRow = ClassChoices['classes'][number] & {
  group: 'registered' | 'recommended' | 'clean' | 'unmet' | 'closed';
};

interface ChoiceListProps {
  caption: string;
  rows: readonly ChoiceRow[];
  names: Names;
  pick: { form: string; can: (row: ChoiceRow) => boolean };
  /** The form of the button that takes the person off a class again, where that is possible. */
  drop?: string;
  empty: ReactNode;
  m: Messages;
  f: Format;
}

/** Classes as choices for one person. What stands already is judged with the rest, so that a clash shows on both. */
export function ChoiceList({ caption, rows, names, pick, drop, empty, m, f }: ChoiceListProps) {
  const t = m.dossier.classes;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.class.id}
      group={(row) => m.dossier.person[row.group]}
      select={{ name: 'classes[]', ...pick, label: (row) => m.ui.select({ name: row.class.name }) }}
      columns={[
        { key: 'name', head: t.name, cell: (row) => row.class.name },
        {
          key: 'dates',
          head: t.dates,
          cell: ({ class: { startsOn, endsOn } }) => (startsOn && endsOn ? f.dayRange(startsOn, endsOn) : t.noDates),
        },
        {
          key: 'closes',
          head: t.closes,
          cell: (row) => (row.closesAt === null ? m.dossier.noClosing : closingWords(row.closesAt, m, f)),
        },
        {
          key: 'check',
          head: m.dossier.klass.check,
          whole: true,
          cell: (row) => (
            <>
              {row.standing ? <Standing row={row} drop={drop} m={m} /> : null}
              {row.standing && row.findings.length === 0 ? null : (
                <FindingNotes findings={asFindings(row.outcomes)} names={names} m={m} f={f} />
              )}
              <NeedNotes need={{ fills: row.fills }} levels={row.levels} m={m} f={f} />
            </>
          ),
        },
      ]}
      empty={empty}
      m={m}
    />
  );
}

function Standing({ row, drop, m }: { row: ChoiceRow; drop?: string; m: Messages }) {
  const { standing } = row;
  if (!standing?.lineId) return <Tag tone="none">{m.dossier.pick.elsewhere}</Tag>;
  return (
    <p className="row">
      <a href={`/lines/${standing.lineId}`}>
        <StateTag of="line" state={standing.state} m={m} />
        <span className="hidden-text"> {row.class.name}</span>
      </a>
      {drop && standing.state === 'draft' ? (
        <Button type="submit" kind="quiet" small form={drop} name="line" value={standing.lineId}>
          {m.dossier.klass.drop}
          <span className="hidden-text"> {row.class.name}</span>
        </Button>
      ) : null}
    </p>
  );
}
