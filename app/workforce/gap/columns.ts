import { askedWords, reasonWords, shortAskedWords } from '#components/people/standard-words.ts';
import type { MeasuredPerson } from '#db/queries/gap.ts';
import { lackedOf } from '#domain/eligibility/standard-gap.ts';
import type { Binding } from '#domain/eligibility/standards.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { type ListColumn, numberColumn, textColumn } from '#server/lists/list.ts';

/** On paper: two kinds of level stand in one row, but hardly ever under a standard. */
const WIDE: Record<Binding, number> = { required: 20, object: 37, goal: 28 };

interface Lacking {
  rows: readonly MeasuredPerson[];
  bindings: readonly Binding[];
}

/**
 * Who lacks what, and who asks it: in full on a sheet; on paper, where each person is to have one or two rows, in
 * abbreviations, and who asks it as the number of a note.
 */
export function lackingColumns({ rows, bindings }: Lacking, m: Messages, f: Format): ListColumn<MeasuredPerson>[] {
  const t = m.gap;
  const c = m.catalogue;
  const text = textColumn<MeasuredPerson>;
  const paper = (column: ListColumn<MeasuredPerson>): ListColumn<MeasuredPerson> => ({ ...column, on: 'paper' });
  const sheet = (column: ListColumn<MeasuredPerson>): ListColumn<MeasuredPerson> => ({ ...column, on: 'sheet' });
  const reasons = reasonsOf({ rows, bindings }, m, f);
  const lacks = (row: MeasuredPerson, binding: Binding) =>
    lackedOf(row, binding)
      .map((gap) =>
        binding === 'goal' ? askedWords(gap.standard, m) : `${askedWords(gap.standard, m)} (${reasonWords(gap, m, f)})`,
      )
      .join('\n');
  const short = (row: MeasuredPerson, binding: Binding) =>
    lackedOf(row, binding)
      .map((gap) => {
        const asked = shortAskedWords(gap.standard, m);
        return binding === 'goal' ? asked : `${asked} [${reasons.indexOf(reasonWords(gap, m, f)) + 1}]`;
      })
      .join('; ');
  return [
    numberColumn(m),
    { ...text(t.name, 26, (row) => row.name), names: true },
    sheet(text(t.unit, 24, (row) => row.unit)),
    text(t.position, 49, (row) => row.post),
    sheet(text(t.needs.qualification, 16, ({ facts: { qualification: q } }) => q && c.qualifications[q])),
    sheet(text(t.needs.politicalTheory, 26, ({ facts: { politicalTheory: p } }) => p && c.politicalTheory[p])),
    sheet(text(t.needs.stateManagement, 26, ({ facts: { stateManagement: s } }) => s && c.stateManagement[s])),
    paper(text(t.shortNeeds.qualification, 8, ({ facts: { qualification: q } }) => q && c.qualificationsShort[q])),
    paper(text(t.shortNeeds.politicalTheory, 8, ({ facts: { politicalTheory: p } }) => p && c.politicalTheoryShort[p])),
    paper(text(t.shortNeeds.stateManagement, 9, ({ facts: { stateManagement: s } }) => s && c.stateManagementShort[s])),
    ...bindings.map((binding) => sheet(text(t.below[binding], 40, (row) => lacks(row, binding)))),
    ...bindings.map((binding) => paper(text(t.below[binding], WIDE[binding], (row) => short(row, binding)))),
  ];
}

/** What the abbreviations and numbers of the paper mean. */
export function lackingNotes(lacking: Lacking, m: Messages, f: Format): string[] {
  return [m.gap.abbreviations, ...reasonsOf(lacking, m, f).map((reason, i) => `[${i + 1}] ${reason}`)];
}

/** Who asks what is lacked, each reason once, in the order in which the list comes to them. */
function reasonsOf({ rows, bindings }: Lacking, m: Messages, f: Format): string[] {
  const asking = bindings.filter((binding) => binding !== 'goal');
  const gaps = rows.flatMap((row) => asking.flatMap((binding) => lackedOf(row, binding)));
  return [...new Set(gaps.map((gap) => reasonWords(gap, m, f)))];
}
