import { askedWords, reasonWords } from '#components/people/standard-words.ts';
import type { MeasuredPerson } from '#db/queries/gap.ts';
import { lackedOf } from '#domain/eligibility/standard-gap.ts';
import { BINDINGS, type Binding } from '#domain/eligibility/standards.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { type ListColumn, numberColumn, textColumn } from '#server/lists/list.ts';

/** Who lacks what, and who asks it. */
export function lackingColumns(m: Messages, f: Format): ListColumn<MeasuredPerson>[] {
  const t = m.gap;
  const c = m.catalogue;
  const text = textColumn<MeasuredPerson>;
  const lacks = (row: MeasuredPerson, binding: Binding) =>
    lackedOf(row, binding)
      .map((gap) =>
        binding === 'goal' ? askedWords(gap.standard, m) : `${askedWords(gap.standard, m)} (${reasonWords(gap, m, f)})`,
      )
      .join('\n');
  return [
    numberColumn(m),
    { ...text(t.name, 26, (row) => row.name), names: true },
    { ...text(t.unit, 24, (row) => row.unit), on: 'sheet' },
    text(t.position, 28, (row) => row.post),
    text(t.needs.qualification, 16, ({ facts: { qualification: q } }) => q && c.qualifications[q]),
    text(t.needs.politicalTheory, 26, ({ facts: { politicalTheory: p } }) => p && c.politicalTheory[p]),
    text(t.needs.stateManagement, 26, ({ facts: { stateManagement: s } }) => s && c.stateManagement[s]),
    ...BINDINGS.map((binding) => text(t.below[binding], 40, (row) => lacks(row, binding))),
  ];
}
