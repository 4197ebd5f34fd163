import { notFound } from 'next/navigation';
import { BarChart } from '#components/charts/bar-chart.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Facts } from '#components/page/facts.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { overview } from '#db/queries/reports/overview.ts';
import { reportScopes } from '#db/queries/reports/scope.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { madeUpDay, requestDay } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { answersChart, placesChart, stepsChart } from './charts.ts';
import { factsOf } from './facts.ts';
import { Numbers } from './numbers.tsx';

/**
 * Where a plan stands today on one screen and one sheet, for whoever decides over it and has a minute: have the units
 * answered, how many people are asked for, is there room, what was decided and what has come of it, and what waits for
 * him alone. Whatever raises a further question leads to the page that answers it.
 */
export default async function OverviewPage({ searchParams }: Page) {
  const viewer = await requireViewer('overview.read');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.reports;
  const today = await requestDay();
  const { plans } = await reportScopes(viewer);
  const { plan: asked } = await searchParams;
  const planId = asked || plans[0]?.id;
  const seen = typeof planId === 'string' ? await overview(viewer, planId, today) : undefined;
  if (planId && !seen) notFound();
  const named = ({ number, title }: { number: string | null; title: string }) =>
    t.filters.plan({ plan: number ?? title });
  return (
    <AppShell viewer={viewer} current="reports">
      <title>{`${t.overview.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.overview.title}
        sub={[seen ? named(seen.plan) : null, t.countedOn({ day: f.day(today) })].filter(Boolean).join(' · ')}
        crumbs={[{ label: t.title, href: '/reports' }]}
        m={m}
      />
      {madeUpDay() ? <p className="print-only sample small">{t.sample}</p> : null}
      {plans.length > 1 ? (
        <FilterBar m={m}>
          <SelectField
            name="plan"
            label={t.overview.choose}
            optional=""
            grow
            options={plans.map((plan) => ({ value: plan.id, label: named(plan) }))}
            defaultValue={seen?.plan.id}
          />
        </FilterBar>
      ) : null}
      {seen ? (
        <div className="overview">
          <Facts facts={factsOf(seen, m, f)} />
          <div className="overview-charts">
            <BarChart id="answers" data={answersChart(seen, m, f)} number={f.number} table="answers-table" column />
            <BarChart id="steps" data={stepsChart(seen, m, f)} number={f.number} table="steps-table" column />
            <BarChart id="places" data={placesChart(seen, m)} number={f.number} table="places-table" column />
          </div>
          <Numbers seen={seen} m={m} f={f} />
        </div>
      ) : (
        <div className="sheet">
          <Empty title={t.noPlan}>{t.noPlanText}</Empty>
        </div>
      )}
    </AppShell>
  );
}
