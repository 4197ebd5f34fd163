import { type FundingCount, funding } from '#db/queries/reports/funding.ts';
import type { Report, ReportNumber } from '#domain/reports/report.ts';
import { type Asking, headLines } from './ask.ts';
import { shareOf } from './shares.ts';

/** Biểu 3: who pays, for how many, how much; what nobody stated is told apart and in no sum of money. */
export async function fundingReport(asking: Asking): Promise<Report> {
  const { viewer, ask, issuer, m, f } = asking;
  const t = m.reports;
  const { rows, whole } = await funding(viewer, ask, ask.stage);
  const cells = (row: FundingCount): ReportNumber[] => [
    row.classes,
    row.turns,
    row.people,
    row.amount,
    shareOf(row.amount, whole.amount),
    row.unpriced,
  ];
  const named = rows.map((row) => ({ ...row, label: row.source ?? t.funding.unknown }));
  const most = named.toSorted((a, b) => b.amount - a.amount)[0];
  return {
    title: t.funding.title,
    lines: headLines(asking, [t.stageLine({ stage: t.stages[ask.stage] })]),
    issuer,
    rowHead: t.funding.source,
    columns: [
      { key: 'classes', head: t.funding.classes, unit: 'count' },
      { key: 'turns', head: t.turns, unit: 'count' },
      { key: 'people', head: t.people, unit: 'count' },
      { key: 'amount', head: t.funding.amount, unit: 'dong' },
      { key: 'share', head: t.funding.amountShare, unit: 'share' },
      { key: 'unpriced', head: t.funding.unpriced, unit: 'count' },
    ],
    rows: named.map((row) => ({ key: row.source ?? '', label: row.label, cells: cells(row) })),
    foot: [{ key: 'whole', label: t.whole, cells: cells(whole) }],
    notes: [t.funding.note, t.stageNotes[ask.stage], t.peopleNote],
    chart: {
      kind: 'grouped',
      title: `${t.funding.chart}: ${t.stages[ask.stage].toLowerCase()}`,
      text: most
        ? t.funding.chartText({
            amount: f.million(whole.amount),
            most: most.label,
            share: f.share(most.amount, whole.amount) || f.million(most.amount),
          })
        : t.none,
      unit: t.millionUnit,
      series: [t.millionUnit],
      rows: named.map(({ label, amount }) => ({ key: label, label, values: [amount / 1e6] })),
    },
    file: t.funding.file,
  };
}
