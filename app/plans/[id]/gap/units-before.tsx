import { DataTable } from '#components/table/data-table.tsx';
import type { PlanGap } from '#db/queries/plan-gap.ts';
import type { Binding } from '#domain/eligibility/standards.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { type UnitStages, unitStages } from './unit-stages.ts';

interface UnitsBeforeProps {
  gap: PlanGap;
  bindings: readonly Binding[];
  m: Messages;
  f: Format;
}

/** By unit: before, and after all that was registered. */
export function UnitsBefore({ gap, bindings, m, f }: UnitsBeforeProps) {
  const t = m.gap;
  const changed = (from: number, to: number, words: (n: number) => string) =>
    from === to ? words(to) : t.plan.change({ from: f.number(from), to: words(to) });
  return (
    <DataTable
      caption={t.plan.byUnit}
      showCaption
      rows={unitStages(gap)}
      rowKey={({ unitId }) => unitId}
      columns={[
        { key: 'unit', head: t.unit, cell: ({ unit }) => unit },
        { key: 'of', head: m.workforce.total, align: 'end', cell: ({ before }) => f.number(before.of) },
        ...bindings.map((binding) => ({
          key: binding,
          head: t.below[binding],
          align: 'end' as const,
          cell: ({ before, sent }: UnitStages) => (
            <>
              {changed(before[binding].people, sent[binding].people, f.people)}
              <small>{changed(before[binding].turns, sent[binding].turns, f.turns)}</small>
            </>
          ),
        })),
      ]}
      empty={null}
      m={m}
    />
  );
}
