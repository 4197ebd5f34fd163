import { Checkbox } from '#components/form/choice-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { fateOf, type JudgedLine } from '#db/queries/import-judge.ts';
import type { ImportDetail } from '#db/queries/import-page.ts';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { LineCheck } from './line-check.tsx';
import { WrittenPerson } from './written-person.tsx';

interface LineTableProps {
  lines: readonly JudgedLine[];
  detail: ImportDetail;
  names: Names;
  m: Messages;
  f: Format;
}

const GROUPS = ['questioned', 'clean', 'existing'] as const;

function groupOf(line: JudgedLine): (typeof GROUPS)[number] {
  if (fateOf(line) === 'existing') return 'existing';
  return line.findings.length > 0 ? 'questioned' : 'clean';
}

/** The lines that come in as they are, those to look at first, or are there already; each can still be left out. */
export function LineTable({ lines, detail, names, m, f }: LineTableProps) {
  const { columns: c, preview: t } = m.imports;
  const classNames = new Map(detail.classes.map(({ id, name }) => [id, name]));
  const courseOf = (line: JudgedLine) => classNames.get(line.classId ?? '') ?? line.courseText;
  const byGroup = Map.groupBy(lines, groupOf);
  const inOrder = GROUPS.flatMap((group) => byGroup.get(group) ?? []);
  return (
    <DataTable
      caption={t.others({ n: f.number(lines.length) })}
      showCaption
      rows={inOrder}
      group={(line) => `${t.facts[groupOf(line)]}: ${f.number(byGroup.get(groupOf(line))?.length ?? 0)}`}
      rowKey={(line) => line.id}
      empty={<Empty title={t.allOpen} />}
      columns={[
        { key: 'person', head: c.person, cell: (line) => <WrittenPerson line={line} detail={detail} m={m} f={f} /> },
        { key: 'course', head: c.course, cell: courseOf },
        {
          key: 'check',
          head: c.check,
          cell: (line) => <LineCheck line={line} detail={detail} names={names} m={m} f={f} />,
        },
        ...(detail.mayConfirm
          ? [
              {
                key: 'leave',
                head: c.leave,
                cell: (line: JudgedLine) =>
                  line.existing ? null : (
                    <Checkbox
                      name={`leave.${line.id}`}
                      label={
                        <span className="hidden-text">{t.leaveOf({ name: line.name, course: courseOf(line) })}</span>
                      }
                    />
                  ),
              },
            ]
          : []),
      ]}
      m={m}
    />
  );
}
