import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { isCase } from './tally.ts';

interface ClassRollProps {
  caption: string;
  lines: readonly LineRow[];
  /** Who looks at the list, where he stands on it himself. */
  ownPersonId?: string | null;
  m: Messages;
  f: Format;
}

/** Who goes to which class, in few lines: for whoever signs. What is exceptional is marked here and told apart. */
export function ClassRoll({ caption, lines, ownPersonId, m, f }: ClassRollProps) {
  const t = m.dossier.check;
  const rows = [...Map.groupBy(lines, (line) => line.classId)].map(([classId, people]) => ({ classId, people }));
  return (
    <DataTable
      caption={caption}
      showCaption
      rows={rows}
      rowKey={(row) => row.classId}
      columns={[
        { key: 'class', head: t.klass, cell: ({ people }) => people[0]?.class.name },
        {
          key: 'dates',
          head: m.dossier.classes.dates,
          cell: ({ people: [first] }) =>
            first?.class.startsOn && first.class.endsOn
              ? f.dayRange(first.class.startsOn, first.class.endsOn)
              : m.dossier.classes.noDates,
        },
        { key: 'turns', head: m.dossier.facts.turns, align: 'end', cell: ({ people }) => f.number(people.length) },
        {
          key: 'people',
          head: t.person,
          whole: true,
          cell: ({ people }) => (
            <ol className="plain">
              {people.map((line) => (
                <li key={line.id}>
                  <Entry line={line} isOwn={line.personId === ownPersonId} m={m} />
                </li>
              ))}
            </ol>
          ),
        },
      ]}
      empty={null}
      m={m}
    />
  );
}

function Entry({ line, isOwn, m }: { line: LineRow; isOwn: boolean; m: Messages }) {
  const { person } = line;
  return (
    <>
      {line.preference}. <a href={`/lines/${line.id}`}>{person.name}</a>
      <span className="muted">
        {[person.birth?.slice(0, 4), person.position].filter(Boolean).map((fact) => `, ${fact}`)}
      </span>{' '}
      {isCase(line) ? <Tag tone="fix">{m.dossier.check.isCase}</Tag> : null}{' '}
      {isOwn ? <Tag tone="wait">{m.dossier.sign.ownTag}</Tag> : null}
    </>
  );
}
