import { Checkbox } from '#components/form/choice-field.tsx';
import { type Option, SelectField } from '#components/form/select-field.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { JudgedLine } from '#db/queries/import-judge.ts';
import type { ImportDetail } from '#db/queries/import-page.ts';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { LineCheck } from './line-check.tsx';
import { rowIndex } from './open-line.ts';
import { WrittenPerson } from './written-person.tsx';

interface OpenLinesProps {
  lines: readonly JudgedLine[];
  detail: ImportDetail;
  names: Names;
  m: Messages;
  f: Format;
}

/** Beyond so many choices in all, only those who may be meant are offered, not everybody of the unit. */
const MOST_OPTIONS = 4000;

/** The lines that a person settles: who is meant, which class is meant, or that it is left out. */
export function OpenLines({ lines, detail, names, m, f }: OpenLinesProps) {
  const { columns: c, preview: t } = m.imports;
  const { mends } = detail.preview;
  const everybody = lines.length * detail.staff.length <= MOST_OPTIONS;
  const seen = new Set<string>();
  const asked = lines.map((line) => {
    // One choice of a person serves all the lines of a row: it stands at the first of them.
    const row = rowIndex(line);
    const isFirst = !seen.has(row);
    seen.add(row);
    const isPersonOpen = line.match !== 'found' || row in mends.people;
    return {
      line,
      row,
      asksPerson: isFirst && isPersonOpen,
      asksClass: line.classId === null || line.id in mends.classes,
    };
  });
  return (
    <DataTable
      caption={t.openText}
      showCaption
      rows={asked}
      rowKey={({ line }) => line.id}
      empty={null}
      columns={[
        {
          key: 'person',
          head: c.person,
          cell: ({ line }) => <WrittenPerson line={line} detail={detail} m={m} f={f} />,
        },
        { key: 'course', head: c.course, cell: ({ line }) => courseName(line, detail) },
        {
          key: 'check',
          head: c.check,
          cell: ({ line }) => <LineCheck line={line} detail={detail} names={names} m={m} f={f} />,
        },
        {
          key: 'settle',
          head: c.settle,
          whole: true,
          cell: ({ line, row, asksPerson, asksClass }) => (
            <div className="fields">
              {asksPerson && detail.mayConfirm ? (
                <SelectField
                  name={`people.${row}`}
                  label={t.person}
                  empty={t.personEmpty}
                  width="medium"
                  options={peopleOptions(line, detail, everybody, m, f)}
                  defaultValue={mends.people[row] ?? ''}
                />
              ) : null}
              {asksClass && detail.mayConfirm ? (
                <SelectField
                  name={`classes.${line.id}`}
                  label={t.course}
                  empty={t.courseEmpty}
                  width="medium"
                  options={classOptions(line, detail, m)}
                  defaultValue={mends.classes[line.id] ?? ''}
                />
              ) : null}
              {detail.mayConfirm ? (
                <Checkbox name={`leave.${line.id}`} label={t.leave} defaultChecked={line.leftOut} />
              ) : null}
            </div>
          ),
        },
      ]}
      m={m}
    />
  );
}

function courseName(line: JudgedLine, { classes }: ImportDetail): string {
  return classes.find(({ id }) => id === line.classId)?.name ?? line.courseText;
}

/** Those who may be meant, then everybody of the unit: the name with what tells namesakes apart. */
function peopleOptions(line: JudgedLine, detail: ImportDetail, everybody: boolean, m: Messages, f: Format): Option[] {
  const t = m.imports.preview;
  const staff = new Map(detail.staff.map((person) => [person.personId, person]));
  const option = (personId: string, group: string): Option[] => {
    const person = staff.get(personId);
    if (!person) return [];
    const { name, birth, position } = person;
    return [
      { value: personId, group, label: [name, birth && f.partialDay(birth), position].filter(Boolean).join(', ') },
    ];
  };
  const maybe = line.candidates.flatMap(({ personId }) => option(personId, t.maybe));
  const rest = everybody ? detail.staff : detail.staff.filter(({ personId }) => personId === line.personId);
  const others = rest.filter(({ personId }) => !maybe.some(({ value }) => value === personId));
  return [...maybe, ...others.flatMap(({ personId }) => option(personId, t.staff))];
}

function classOptions(line: JudgedLine, { classes }: ImportDetail, m: Messages): Option[] {
  const t = m.imports.preview;
  const candidates = line.row.courses.find(({ text }) => text === line.courseText)?.candidates ?? [];
  const option = ({ code, name }: { code: string; name: string }, group: string): Option => ({
    value: code,
    group,
    label: `${name} (${code})`,
  });
  return [
    ...classes.filter(({ code }) => candidates.includes(code)).map((klass) => option(klass, t.maybeCourse)),
    ...classes.filter(({ code }) => !candidates.includes(code)).map((klass) => option(klass, t.allCourses)),
  ];
}
