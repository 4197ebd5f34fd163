import { type Outcomes, outcomes } from '#db/queries/reports/results.ts';
import { GRADES } from '#domain/codes.ts';
import type { Report, ReportNumber } from '#domain/reports/report.ts';
import { type Asking, headLines } from './ask.ts';
import { shareOf } from './shares.ts';

/** How it ended for those who were sent, by class or by unit, with the grades of those who completed. */
export async function resultsReport(asking: Asking): Promise<Report> {
  const { viewer, ask, issuer, m, f } = asking;
  const t = m.reports;
  const w = t.results;
  const { rows, whole } = await outcomes(viewer, ask, ask.by);
  const grades = GRADES.filter((grade) => whole.grades[grade] > 0);
  const cells = (row: Outcomes): ReportNumber[] => [
    row.turns,
    row.people,
    row.completed,
    row.failed,
    row.droppedOut,
    row.open,
    shareOf(row.completed, row.turns - row.open),
    ...grades.map((grade) => row.grades[grade]),
    ...(whole.ungraded > 0 ? [row.ungraded] : []),
  ];
  const graded = { group: w.grades, unit: 'count' as const };
  return {
    title: w.title,
    lines: headLines(asking, [`${t.filters.by}: ${t.filters.byKinds[ask.by].toLowerCase()}`]),
    issuer,
    rowHead: t.filters.byKinds[ask.by],
    columns: [
      { key: 'turns', head: t.turns, group: w.sent, unit: 'count' },
      { key: 'people', head: t.people, group: w.sent, unit: 'count' },
      { key: 'completed', head: w.completed, unit: 'count' },
      { key: 'failed', head: w.failed, unit: 'count' },
      { key: 'droppedOut', head: w.droppedOut, unit: 'count' },
      { key: 'open', head: w.open, unit: 'count' },
      { key: 'share', head: w.completedShare, unit: 'share' },
      ...grades.map((grade) => ({ key: grade, head: m.catalogue.grades[grade], ...graded })),
      ...(whole.ungraded > 0 ? [{ key: 'ungraded', head: w.ungraded, ...graded }] : []),
    ],
    rows: rows.map((row) => ({ key: row.id, label: row.title, cells: cells(row) })),
    foot: [{ key: 'whole', label: t.whole, cells: cells(whole) }],
    notes: [t.stageNotes.nominated, t.peopleNote],
    chart: {
      kind: 'stacked',
      title: w.chart,
      text: w.chartText({
        sent: f.turns(whole.turns),
        completed: f.number(whole.completed),
        open: f.number(whole.open),
      }),
      unit: t.turnsUnit,
      series: [w.completed, w.open, w.failed, w.droppedOut],
      rows: rows.map((row) => ({
        key: row.id,
        label: row.title,
        values: [row.completed, row.open, row.failed, row.droppedOut],
      })),
    },
    file: w.file,
  };
}
