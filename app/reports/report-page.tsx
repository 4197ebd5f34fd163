import { notFound } from 'next/navigation';
import { BarChart } from '#components/charts/bar-chart.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ReportTable } from '#components/reports/report-table.tsx';
import type { Viewer } from '#domain/viewer.ts';
import { madeUpDay, requestDay } from '#server/clock.ts';
import type { Query } from '#server/page.ts';
import { askingOf } from '#server/reports/ask.ts';
import { REPORTS, type ReportName, titleOf } from '#server/reports/reports.ts';
import { AppShell } from '#server/shell.tsx';
import { ReportFilter } from './report-filter.tsx';

/** Columns that still stand on an upright sheet. */
const UPRIGHT = 9;
/** What is left of a sheet for a picture, in pixels, below the headings. */
const TALL = 800;
const LOW = 520;

interface ReportPageProps {
  viewer: Viewer;
  name: ReportName;
  query: Query;
}

/** A report: what it is asked for, its picture, its table, what was counted. What is on screen is in the address. */
export async function ReportPage({ viewer, name, query }: ReportPageProps) {
  const asking = await askingOf(viewer, query, await requestDay());
  if (!asking) notFound();
  const { m, f } = asking;
  const t = m.reports;
  const report = await REPORTS[name].build(asking);
  const title = titleOf(name, m);
  const here = `/reports/${name}`;
  const asked = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const landscape = report.columns.length > UPRIGHT;
  return (
    <AppShell viewer={viewer} current="reports">
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={report.lines.join(' · ')}
        crumbs={[{ label: t.title, href: '/reports' }]}
        actions={
          <ButtonLink href={`${here}/excel${asked.size > 0 ? `?${asked}` : ''}`} icon="sheet">
            {m.ui.excel}
          </ButtonLink>
        }
        m={m}
      />
      {madeUpDay() ? (
        <>
          <div className="screen-only">
            <Notice kind="info">{t.sample}</Notice>
          </div>
          <p className="print-only sample small">{t.sample}</p>
        </>
      ) : null}
      {/* On paper the lines below the title say what is counted. */}
      <div className="screen-only">
        <ReportFilter asking={asking} fields={REPORTS[name].fields} clearHref={asked.size > 0 ? here : undefined} />
      </div>
      {report.rows.length === 0 ? (
        <div className="sheet">
          <Empty title={asking.choices.plans.length > 0 ? t.none : t.noPlan}>
            {asking.choices.plans.length > 0 ? t.noneText : t.noPlanText}
          </Empty>
        </div>
      ) : (
        <div className={landscape ? 'stack landscape' : 'stack'}>
          {report.chart && report.chart.rows.length > 0 ? (
            <BarChart
              id={name}
              data={report.chart}
              number={f.number}
              table="report-table"
              tallest={landscape ? LOW : TALL}
            />
          ) : null}
          <ReportTable report={report} captionId="report-table" upright={!landscape} m={m} f={f} />
          <ul className="notes small muted">
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </AppShell>
  );
}
