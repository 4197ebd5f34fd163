import { DataTable } from '#components/table/data-table.tsx';
import type { Overview } from '#db/queries/reports/overview.ts';
import { STEPS } from '#domain/reports/stages.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { ANSWERS } from './charts.ts';

/** The numbers of the three pictures as tables, folded away; each picture is described by its own. */
export function Numbers({ seen, m, f }: { seen: Overview; m: Messages; f: Format }) {
  const t = m.reports.overview;
  return (
    <details className="screen-only">
      <summary>{t.tables}</summary>
      <div className="stack">
        <div id="answers-table">
          <DataTable
            caption={t.answersChart}
            showCaption
            rows={ANSWERS}
            rowKey={(answer) => answer}
            columns={[
              { key: 'answer', head: t.answer, cell: (answer) => t.answers[answer] },
              { key: 'number', head: t.number, align: 'end', cell: (answer) => f.number(seen.answers[answer]) },
            ]}
            empty={null}
            m={m}
          />
        </div>
        <div id="steps-table">
          <DataTable
            caption={t.stepsChart}
            showCaption
            rows={STEPS}
            rowKey={(step) => step}
            columns={[
              { key: 'step', head: t.step, cell: (step) => t.steps[step] },
              { key: 'turns', head: m.reports.turns, align: 'end', cell: (step) => f.number(seen.steps[step].turns) },
              {
                key: 'people',
                head: m.reports.people,
                align: 'end',
                cell: (step) => f.number(seen.steps[step].people),
              },
            ]}
            empty={null}
            m={m}
          />
        </div>
        <div id="places-table">
          <DataTable
            caption={t.placesChart}
            showCaption
            rows={seen.places}
            rowKey={({ category }) => category}
            columns={[
              { key: 'category', head: t.category, cell: ({ category }) => m.catalogue.classCategories[category] },
              { key: 'quota', head: t.quotaMark, align: 'end', cell: ({ quota }) => f.number(quota) },
              { key: 'registered', head: t.registered, align: 'end', cell: ({ registered }) => f.number(registered) },
              { key: 'seated', head: t.seatedSeries, align: 'end', cell: ({ seated }) => f.number(seated) },
            ]}
            empty={null}
            m={m}
          />
        </div>
        <p>
          <a href="/reports">{t.more}</a>
        </p>
      </div>
    </details>
  );
}
