import { askedWords, sourceWords } from '#components/people/standard-words.ts';
import type { GapView, MeasuredPerson } from '#db/queries/gap.ts';
import { type StandardTally, type Tally, tally, tallyBy, tallyByStandard } from '#domain/eligibility/standard-gap.ts';
import type { Binding } from '#domain/eligibility/standards.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import type { BookSheet } from '#server/spreadsheet/book.ts';
import { listSheet, type WrittenColumn } from '#server/spreadsheet/write.ts';
import { lackingColumns } from '../columns.ts';

interface Words {
  on: string;
  /** What the page is filtered by, and what it counts. */
  lines?: readonly string[];
  /** The bindings that the page counts. */
  bindings: readonly Binding[];
  m: Messages;
  f: Format;
}

/** People and person-turns by unit, each binding for itself, with the sum as the last row. */
export function unitsSheet({ people }: Pick<GapView, 'people'>, words: Words): BookSheet {
  const { bindings, m } = words;
  const t = m.gap;
  const units = tallyBy(people, ({ unitId }) => unitId).map(({ tally: counts, members }) => ({
    unit: members[0]?.unit ?? '',
    counts,
  }));
  type Row = { unit: string; counts: Tally };
  return listSheet<Row>({
    sheetName: t.sheets.units,
    title: titleOf(t.title, words),
    columns: [
      { heading: t.unit, width: 28, value: ({ unit }) => unit },
      { heading: m.workforce.total, width: 10, value: ({ counts }) => counts.of },
      ...bindings.flatMap((binding): WrittenColumn<Row>[] => [
        {
          heading: t.peopleHead({ what: t.below[binding] }),
          width: 18,
          value: ({ counts }) => counts[binding].people,
        },
        { heading: t.turnsHead({ what: t.below[binding] }), width: 18, value: ({ counts }) => counts[binding].turns },
      ]),
    ],
    rows: [...units, { unit: t.whole, counts: tally(people) }],
  });
}

/** What is asked, on whose authority and for how long, and how many lack it. */
export function standardsSheet({ people, standards }: GapView, words: Words): BookSheet {
  const { m } = words;
  const t = m.gap;
  return listSheet<StandardTally>({
    sheetName: t.sheets.standards,
    title: titleOf(t.byStandard, words),
    columns: [
      { heading: t.number, width: 6, center: true, value: (_row, index) => index + 1 },
      { heading: t.kind, width: 24, value: ({ standard }) => t.bindings[standard.binding] },
      { heading: t.standard, width: 40, value: ({ standard }) => askedWords(standard, m) },
      { heading: t.source, width: 30, value: ({ standard }) => sourceWords(standard, m) },
      { heading: t.from, width: 13, center: true, value: ({ standard }) => ({ day: standard.effectiveFrom }) },
      { heading: t.to, width: 13, center: true, value: ({ standard }) => ({ day: standard.effectiveTo }) },
      { heading: t.total, width: 10, value: ({ of }) => of },
      { heading: t.lacking, width: 10, value: (row) => row.people },
      { heading: t.unknown, width: 12, value: ({ unknown }) => unknown },
    ],
    rows: tallyByStandard(people, standards),
  });
}

/** Who lacks what, by name, and who asks it. */
export function peopleSheet({ lacking }: { lacking: readonly MeasuredPerson[] }, words: Words): BookSheet {
  const { bindings, m, f } = words;
  return listSheet<MeasuredPerson>({
    sheetName: m.gap.sheets.people,
    title: titleOf(m.gap.title, words),
    columns: lackingColumns({ rows: lacking, bindings }, m, f).filter(({ on }) => on !== 'paper'),
    rows: lacking,
  });
}

function titleOf(title: string, { on, lines = [], m, f }: Words): string[] {
  return [title, m.gap.sub({ day: f.day(on) }), ...lines];
}
