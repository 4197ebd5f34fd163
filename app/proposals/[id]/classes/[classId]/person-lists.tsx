import { Empty } from '#components/page/empty.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { type Column, DataTable, type Selection } from '#components/table/data-table.tsx';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { ProposalResult } from '#domain/proposal/result.ts';
import type { Candidate } from '#domain/proposal/world.ts';
import { CRITERIA } from '#domain/ranking/criteria.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import type { ClassPart } from '../../by-class.ts';
import { reasonWords } from './reason-words.ts';

interface PersonListsProps {
  part: ClassPart;
  result: ProposalResult;
  lines: ReadonlyMap<string, LineRow>;
  nameOf: (course: string) => string;
  /** The form in which chosen lines can be ticked; left out for whoever only reads. */
  form?: string;
  taken: readonly string[];
  m: Messages;
  f: Format;
}

/** A class's chosen with what their points are made of, and the others with what stood in their way. */
export function PersonLists({ part, result, lines, nameOf, form, taken, m, f }: PersonListsProps) {
  const t = m.proposals;
  const nameOfLine = ({ lineId }: Candidate) => lines.get(lineId)?.person.name ?? m.ui.unknown;
  const who: Column<Candidate> = {
    key: 'who',
    head: t.who,
    names: true,
    cell: (each) => {
      const line = lines.get(each.lineId);
      return (
        <>
          <a href={`/classes/${part.id}/lines/${each.lineId}`}>{nameOfLine(each)}</a>
          <small>{[line?.person.position, line?.unit.title].filter(Boolean).join(' · ')}</small>
        </>
      );
    },
  };
  const state: Column<Candidate> = {
    key: 'state',
    head: t.state,
    cell: ({ lineId }) => {
      const line = lines.get(lineId);
      return line ? <StateTag of="line" state={line.state} m={m} /> : m.ui.unknown;
    },
  };
  const points: Column<Candidate> = {
    key: 'points',
    head: t.points,
    align: 'end',
    cell: ({ priority }) => f.number(priority),
  };
  const parts: Column<Candidate> = { key: 'parts', head: t.parts, whole: true, cell: (each) => madeOf(each, m) };
  const why: Column<Candidate> = {
    key: 'why',
    head: t.why,
    whole: true,
    cell: ({ lineId }) => (
      <ul className="plain">
        {reasonWords(result.reasons[lineId] ?? [], nameOf, m, f).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    ),
  };
  const done = new Set(taken);
  const select: Selection<Candidate> | undefined = form
    ? {
        name: 'lines[]',
        form,
        label: (each) => m.ui.select({ name: nameOfLine(each) }),
        can: ({ lineId }) => !done.has(lineId),
      }
    : undefined;
  return (
    <>
      <DataTable
        caption={t.chosenList({ n: f.people(part.chosen.length) })}
        showCaption
        rows={part.chosen}
        rowKey={({ lineId }) => lineId}
        select={select}
        columns={[who, state, points, parts]}
        empty={<Empty title={t.nobody}>{t.nobodyText}</Empty>}
        m={m}
      />
      <DataTable
        caption={t.notChosenList({ n: f.people(part.others.length) })}
        showCaption
        rows={part.others}
        rowKey={({ lineId }) => lineId}
        columns={[who, points, why, state]}
        empty={<Empty title={t.everybody}>{t.everybodyText}</Empty>}
        m={m}
      />
    </>
  );
}

/** What the points are made of, the weightiest first. */
function madeOf({ parts }: Candidate, m: Messages): string {
  return CRITERIA.filter((code) => (parts[code] ?? 0) > 0)
    .toSorted((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0))
    .map((code) => `${m.ranking.shorts[code]} ${parts[code]}`)
    .join(' · ');
}
