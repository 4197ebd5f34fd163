import { askedWords, sourceWords } from '#components/people/standard-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import type { PlanGap } from '#db/queries/plan-gap.ts';
import { tallyByStandard } from '#domain/eligibility/standard-gap.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { STAGES } from './stages.tsx';

interface StandardsBeforeProps {
  gap: PlanGap;
  m: Messages;
  f: Format;
}

/** The same for each standard. A standard asks for one level, so that people and turns are one count here. */
export function StandardsBefore({ gap, m, f }: StandardsBeforeProps) {
  const t = m.gap;
  const counts = STAGES.map((stage) => ({
    stage,
    people: new Map(tallyByStandard(gap[stage], gap.standards).map((row) => [row.standard.id, row.people])),
  }));
  return (
    <DataTable
      caption={t.byStandard}
      showCaption
      rows={tallyByStandard(gap.before, gap.standards)}
      rowKey={({ standard }) => standard.id}
      group={({ standard }) => t.bindings[standard.binding]}
      columns={[
        {
          key: 'standard',
          head: t.standard,
          cell: ({ standard }) => (
            <>
              {askedWords(standard, m)}
              <small>{sourceWords(standard, m)}</small>
            </>
          ),
        },
        { key: 'of', head: t.total, align: 'end', cell: ({ of }) => f.people(of) },
        ...counts.map(({ stage, people }) => ({
          key: stage,
          head: t.plan.stages[stage],
          align: 'end' as const,
          cell: ({ standard }: { standard: { id: string } }) => f.people(people.get(standard.id) ?? 0),
        })),
      ]}
      empty={null}
      m={m}
    />
  );
}
