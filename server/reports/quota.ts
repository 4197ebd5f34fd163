import { type Progress, progressByClass, progressByUnit } from '#db/queries/reports/progress.ts';
import type { Report, ReportNumber } from '#domain/reports/report.ts';
import { type Asking, headLines } from './ask.ts';
import { shareOf } from './shares.ts';

/** Registrations against places, by class or by unit: who asks for more than there is, who leaves places open. */
export async function quotaReport(asking: Asking): Promise<Report> {
  const { ask, issuer, m, f } = asking;
  const t = m.reports;
  const { rows, whole, unallotted } = await tableOf(asking);
  const cells = (row: Progress): ReportNumber[] => [
    row.places,
    row.registered.turns,
    row.registered.people,
    shareOf(row.registered.turns, row.places),
    row.places === null ? null : row.registered.turns - row.places,
    row.nominated.turns,
    shareOf(row.nominated.turns, row.places),
  ];
  const over = rows.filter(({ places, registered }) => places !== null && registered.turns > places);
  return {
    title: t.quota.title,
    lines: headLines(asking, [`${t.filters.by}: ${t.filters.byKinds[ask.by].toLowerCase()}`]),
    issuer,
    rowHead: t.filters.byKinds[ask.by],
    columns: [
      { key: 'places', head: t.quota.quota, unit: 'count' },
      { key: 'turns', head: t.turns, group: t.stages.registered, unit: 'count' },
      { key: 'people', head: t.people, group: t.stages.registered, unit: 'count' },
      { key: 'share', head: t.quota.ofQuota, unit: 'share' },
      { key: 'over', head: t.quota.over, unit: 'count' },
      { key: 'nominated', head: t.stages.nominated, unit: 'count' },
      { key: 'nominated share', head: t.quota.nominatedOf, unit: 'share' },
    ],
    rows: rows.map((row) => ({ key: row.id, label: row.label, cells: cells(row) })),
    foot: [
      ...(unallotted > 0
        ? [{ key: 'unallotted', label: t.units.unallotted, cells: [unallotted, null, null, null, null, null, null] }]
        : []),
      { key: 'whole', label: t.whole, cells: cells(whole) },
    ],
    notes: [
      ...(ask.by === 'unit' || unallotted > 0 ? [t.units.placesNote] : []),
      t.stageNotes.registered,
      t.peopleNote,
    ],
    chart: {
      kind: 'grouped',
      title: t.quota.chart,
      text:
        whole.places === null
          ? t.quota.chartNoQuota({ registered: f.turns(whole.registered.turns) })
          : t.quota.chartText({
              registered: f.number(whole.registered.turns),
              quota: f.number(whole.places),
              over: t.quota.overRows({ n: over.length }),
            }),
      unit: t.turnsUnit,
      series: [t.stages.registered],
      mark: rows.some(({ places }) => places !== null) ? t.quota.quota : undefined,
      rows: rows.map((row) => ({ key: row.id, label: row.label, values: [row.registered.turns], mark: row.places })),
    },
    file: t.quota.file,
  };
}

async function tableOf({ viewer, ask, m }: Asking) {
  if (ask.by === 'unit') {
    const table = await progressByUnit(viewer, ask);
    return { ...table, rows: table.rows.map((row) => ({ ...row, label: row.title })) };
  }
  const table = await progressByClass(viewer, ask);
  const label = ({ name, cancelled }: { name: string; cancelled: boolean }) =>
    cancelled ? m.reports.quota.cancelled({ name }) : name;
  return { ...table, rows: table.rows.map((row) => ({ ...row, label: label(row) })) };
}
