import { DataTable } from '#components/table/data-table.tsx';
import type { PlanGap } from '#db/queries/plan-gap.ts';
import { tally } from '#domain/eligibility/standard-gap.ts';
import type { Binding } from '#domain/eligibility/standards.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

export const STAGES = ['before', 'decided', 'sent'] as const;

interface StagesProps {
  gap: PlanGap;
  bindings: readonly Binding[];
  m: Messages;
  f: Format;
}

/** Today, after what was decided, after all that was registered: people and person-turns, each binding for itself. */
export function Stages({ gap, bindings, m, f }: StagesProps) {
  const t = m.gap;
  const tallies = { before: tally(gap.before), decided: tally(gap.decided), sent: tally(gap.sent) };
  return (
    <DataTable
      caption={t.plan.whole}
      showCaption
      rows={bindings}
      rowKey={(binding) => binding}
      columns={[
        { key: 'binding', head: t.kind, cell: (binding) => t.below[binding] },
        ...STAGES.map((stage) => ({
          key: stage,
          head: t.plan.stages[stage],
          align: 'end' as const,
          cell: (binding: Binding) => (
            <>
              {f.people(tallies[stage][binding].people)}
              <small>{f.turns(tallies[stage][binding].turns)}</small>
            </>
          ),
        })),
      ]}
      empty={null}
      m={m}
    />
  );
}
