import { askedWords, reasonWords, sourceWords } from '#components/people/standard-words.ts';
import type { GapView, MeasuredPerson } from '#db/queries/gap.ts';
import {
  lackedOf,
  type StandardTally,
  type Tally,
  tally,
  tallyBy,
  tallyByStandard,
} from '#domain/eligibility/standard-gap.ts';
import { BINDINGS, type Binding } from '#domain/eligibility/standards.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import type { BookSheet } from '#server/spreadsheet/book.ts';
import { listSheet, type WrittenColumn } from '#server/spreadsheet/write.ts';

interface Words {
  on: string;
  m: Messages;
  f: Format;
}

/** People and person-turns by unit, each binding for itself, with the sum as the last row. */
export function unitsSheet({ people, standards }: GapView, { on, m, f }: Words): BookSheet {
  const t = m.gap;
  const units = tallyBy(people, ({ unitId }) => unitId).map(({ tally: counts, members }) => ({
    unit: members[0]?.unit ?? '',
    counts,
  }));
  type Row = { unit: string; counts: Tally };
  const asked = BINDINGS.filter((binding) => standards.some((standard) => standard.binding === binding));
  return listSheet<Row>({
    sheetName: t.sheets.units,
    title: [t.title, t.sub({ day: f.day(on) })],
    columns: [
      { heading: t.unit, width: 28, value: ({ unit }) => unit },
      { heading: m.workforce.total, width: 10, value: ({ counts }) => counts.of },
      ...asked.flatMap((binding): WrittenColumn<Row>[] => [
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
export function standardsSheet({ people, standards }: GapView, { on, m, f }: Words): BookSheet {
  const t = m.gap;
  return listSheet<StandardTally>({
    sheetName: t.sheets.standards,
    title: [t.byStandard, t.sub({ day: f.day(on) })],
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
export function peopleSheet({ lacking }: { lacking: readonly MeasuredPerson[] }, { on, m, f }: Words): BookSheet {
  const t = m.gap;
  const c = m.catalogue;
  const text = (heading: string, width: number, value: (row: MeasuredPerson) => string | null) => ({
    heading,
    width,
    value,
  });
  const lacks = (row: MeasuredPerson, binding: Binding) =>
    lackedOf(row, binding)
      .map((gap) =>
        binding === 'goal' ? askedWords(gap.standard, m) : `${askedWords(gap.standard, m)} (${reasonWords(gap, m, f)})`,
      )
      .join('\n');
  return listSheet<MeasuredPerson>({
    sheetName: t.sheets.people,
    title: [t.title, t.sub({ day: f.day(on) })],
    columns: [
      { heading: t.number, width: 6, center: true, value: (_row, index) => index + 1 },
      text(t.name, 26, (row) => row.name),
      text(t.unit, 24, (row) => row.unit),
      text(t.position, 28, (row) => row.post),
      text(t.needs.qualification, 16, ({ facts: { qualification: q } }) => q && c.qualifications[q]),
      text(t.needs.politicalTheory, 26, ({ facts: { politicalTheory: p } }) => p && c.politicalTheory[p]),
      text(t.needs.stateManagement, 26, ({ facts: { stateManagement: s } }) => s && c.stateManagement[s]),
      ...BINDINGS.map((binding) => text(t.below[binding], 40, (row) => lacks(row, binding))),
    ],
    rows: lacking,
  });
}
