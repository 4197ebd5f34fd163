import type { Change, ClassField, Compared, FactField, KeptLine } from '#domain/versions/compare.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { SelectField } from '../form/select-field.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { Empty } from '../page/empty.tsx';
import { SidePanel } from '../page/side-panel.tsx';
import { DataTable } from '../table/data-table.tsx';
import { factWords, type Went, whyWords } from './fact-words.ts';

interface Version {
  number: number;
  at: number;
  sha256: string;
  count: number;
}

interface ComparisonProps {
  numbers: number[];
  before: Version;
  after: Version;
  lines: Compared<KeptLine>;
  classes: { code: string; name: string; changes: Change<ClassField>[] }[];
  /** Why lines that are gone went. */
  why: ReadonlyMap<string, Went>;
  /** The classes' names by code. */
  names: ReadonlyMap<string, string>;
  m: Messages;
  f: Format;
}

/** Two versions side by side: who came, who went and why, who stands in whose place, and what changed of whom. */
export function Comparison({ numbers, before, after, lines, classes, why, names, m, f }: ComparisonProps) {
  const t = m.versions;
  const { added, removed, replaced, changed, same } = lines;
  const options = numbers.map((n) => ({ value: String(n), label: String(n) }));
  const reason = (line: KeptLine) => whyWords(why.get(line.id), m);
  const words = (changes: Change<FactField>[], side: 'from' | 'to') => (
    <ul className="plain">
      {changes.map((change) => (
        <li key={change.field}>
          {t.facts[change.field]}: {factWords(change.field, change[side], m, f)}
        </li>
      ))}
    </ul>
  );
  const rows = [
    ...replaced.map((pair) => ({
      key: pair.before.id,
      line: pair.before,
      was: pair.before.person.name,
      is: t.replacedBy({ name: pair.after.person.name }),
      why: reason(pair.before),
    })),
    ...removed.map((line) => ({ key: line.id, line, was: line.person.name, is: t.removed, why: reason(line) })),
    ...added.map((line) => ({ key: line.id, line, was: t.absent, is: t.added, why: '' })),
    ...changed.map(({ before: line, changes }) => ({
      key: line.id,
      line,
      was: words(changes, 'from'),
      is: words(changes, 'to'),
      why: '',
    })),
  ];
  return (
    <div className="stack">
      <form method="get" className="filter">
        <SelectField name="from" label={t.from} options={options} defaultValue={String(before.number)} />
        <SelectField name="to" label={t.to} options={options} defaultValue={String(after.number)} />
        <SubmitButton kind="plain">{t.show}</SubmitButton>
      </form>
      <div className="stack-tight">
        {[before, after].map((kept) => (
          <p key={kept.number} className="muted small">
            {t.of({ n: kept.number, at: f.instant(kept.at), hash: kept.sha256.slice(0, 16) })}
          </p>
        ))}
        <p>
          {t.sums({
            before: f.lines(before.count),
            removed: f.number(removed.length),
            replaced: f.number(replaced.length),
            added: f.number(added.length + replaced.length),
            after: f.lines(after.count),
          })}
          {'. '}
          {t.same({ n: f.lines(same.length) })}
        </p>
      </div>
      <DataTable
        caption={t.title({ a: before.number, b: after.number })}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'who', head: t.columns.who, cell: (row) => row.line.person.name },
          { key: 'class', head: t.columns.klass, cell: (row) => names.get(row.line.class) ?? row.line.class },
          { key: 'was', head: t.columns.before(before.number), cell: (row) => row.was },
          { key: 'is', head: t.columns.after(after.number), cell: (row) => row.is },
          { key: 'why', head: t.columns.why, cell: (row) => row.why },
        ]}
        empty={<Empty title={t.nothing}>{t.nothingText}</Empty>}
        m={m}
      />
      {classes.length > 0 ? (
        <SidePanel title={t.classes} as="section">
          <ul>
            {classes.map((klass) =>
              klass.changes.map((change) => (
                <li key={`${klass.code} ${change.field}`}>
                  {klass.name}.{' '}
                  {t.changed({
                    what: t.klass[change.field],
                    from: factWords(change.field, change.from, m, f),
                    to: factWords(change.field, change.to, m, f),
                  })}
                </li>
              )),
            )}
          </ul>
        </SidePanel>
      ) : null}
    </div>
  );
}
