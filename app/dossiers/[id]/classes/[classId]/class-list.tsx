import type { ReactNode } from 'react';
import { Button } from '#components/form/button.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { LineCheck } from '#components/register/line-check.tsx';
import { type Column, DataTable } from '#components/table/data-table.tsx';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { ConfirmedField } from '#domain/people/fields.ts';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { NextSteps } from './next-steps.tsx';

interface ClassListProps {
  caption: string;
  lines: readonly LineRow[];
  names: Names;
  /** Of each person, the fields whose new value waits for confirmation. */
  waiting: ReadonlyMap<string, ReadonlySet<ConfirmedField>>;
  /** The page's own address. */
  page: string;
  /** The form of the list, where it can be changed: its drafts can be moved, picked and taken off. */
  form?: string;
  /** The row whose words and papers are open for change, and what stands there. */
  opened?: { lineId: string; content: ReactNode };
  empty: ReactNode;
  m: Messages;
  f: Format;
}

/** A unit's lines for one class in its order of preference, each with what is in its way and the next press. */
export function ClassList({ caption, lines, names, waiting, page, form, opened, empty, m, f }: ClassListProps) {
  const t = m.dossier.klass;
  const drafts = lines.filter((line) => line.state === 'draft');
  const columns: Column<LineRow>[] = [
    { key: 'name', head: t.name, cell: (line) => <Who line={line} m={m} /> },
    { key: 'birth', head: t.birth, cell: (line) => line.person.birth?.slice(0, 4) ?? m.ui.unknown },
    { key: 'position', head: t.position, cell: (line) => <Post line={line} m={m} /> },
    {
      key: 'check',
      head: t.check,
      whole: true,
      cell: (line) => <LineCheck line={line} names={names} next={next(line)} m={m} f={f} />,
    },
  ];
  if (form && drafts.length > 1)
    columns.push({
      key: 'moves',
      head: t.pick,
      cell: (line) => <Moves line={line} drafts={drafts} form={form} m={m} />,
    });
  function next(line: LineRow): ReactNode {
    if (line.state === 'draft' && form)
      return <NextSteps line={line} form={form} waiting={waiting.get(line.personId)} page={page} m={m} />;
    return line.state === 'needs_fix' ? <SentBack line={line} m={m} /> : null;
  }
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => line.id}
      below={(line) => (opened?.lineId === line.id ? opened.content : null)}
      columns={columns}
      select={
        form && drafts.length > 1
          ? {
              name: 'lines[]',
              form,
              label: (line) => m.ui.select({ name: line.person.name }),
              can: (line) => line.state === 'draft',
            }
          : undefined
      }
      empty={empty}
      m={m}
    />
  );
}

function Who({ line, m }: { line: LineRow; m: Messages }) {
  return (
    <>
      <span className="muted">{line.preference}.</span> <a href={`/lines/${line.id}`}>{line.person.name}</a>
      {line.state === 'draft' ? null : (
        <div>
          <StateTag of="line" state={line.state} m={m} />
        </div>
      )}
      {line.late ? <div className="small muted">{m.dossier.late}</div> : null}
    </>
  );
}

function Post({ line: { person }, m }: { line: LineRow; m: Messages }) {
  return (
    <>
      {person.position ?? m.ui.unknown}
      <small>{m.catalogue.staffKinds[person.staffKind]}</small>
    </>
  );
}

function SentBack({ line, m }: { line: LineRow; m: Messages }) {
  const reasons: Partial<Record<string, string>> = m.reasons.line;
  return (
    <p className="small">
      {m.dossier.klass.office({ reason: reasons[line.reasonCode ?? ''] ?? '', comment: line.comment ?? '' })}{' '}
      <a href={`/lines/${line.id}`}>
        {m.dossier.klass.answer}
        <span className="hidden-text"> ({line.person.name})</span>
      </a>
    </p>
  );
}

/** The two presses that move a draft in the unit's order of preference: without a script too, one place a press. */
function Moves({ line, drafts, form, m }: { line: LineRow; drafts: readonly LineRow[]; form: string; m: Messages }) {
  const index = drafts.indexOf(line);
  if (index < 0) return null;
  return (
    <span className="nowrap">
      {index > 0 ? <Move way="up" line={line} form={form} m={m} /> : null}
      {index < drafts.length - 1 ? <Move way="down" line={line} form={form} m={m} /> : null}
    </span>
  );
}

function Move({ way, line, form, m }: { way: 'up' | 'down'; line: LineRow; form: string; m: Messages }) {
  const title = m.dossier.klass[way]({ name: line.person.name });
  return (
    <Button
      type="submit"
      kind="quiet"
      small
      icon={way}
      form={form}
      name="move"
      value={`${way} ${line.id}`}
      title={title}
    >
      <span className="hidden-text">{title}</span>
    </Button>
  );
}
