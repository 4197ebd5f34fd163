import { type Progress, progressByUnit } from '#db/queries/reports/progress.ts';
import type { Report, ReportNumber } from '#domain/reports/report.ts';
import { STAGES } from '#domain/reports/stages.ts';
import { type Asking, headLines } from './ask.ts';
import { shareOf } from './shares.ts';

/** Biểu 2: each unit's plan, registrations, nominations and completions. */
export async function unitsReport(asking: Asking): Promise<Report> {
  const { viewer, ask, issuer, m, f } = asking;
  const t = m.reports;
  const { rows, whole, unallotted } = await progressByUnit(viewer, ask);
  const cells = (row: Progress): ReportNumber[] => [
    row.places,
    ...STAGES.flatMap((stage) => [row[stage].turns, row[stage].people]),
    shareOf(row.nominated.turns, row.registered.turns),
    shareOf(row.completed.turns, row.nominated.turns),
  ];
  const nobody = STAGES.flatMap(() => [null, null]);
  return {
    title: t.units.title,
    lines: headLines(asking),
    issuer,
    rowHead: t.unit,
    columns: [
      { key: 'places', head: t.units.places, unit: 'count' },
      ...STAGES.flatMap((stage) => [
        { key: `${stage} turns`, head: t.turns, group: t.stages[stage], unit: 'count' as const },
        { key: `${stage} people`, head: t.people, group: t.stages[stage], unit: 'count' as const },
      ]),
      { key: 'nominated share', head: t.units.nominatedShare, group: t.share, unit: 'share' },
      { key: 'completed share', head: t.units.completedShare, group: t.share, unit: 'share' },
    ],
    rows: rows.map((row) => ({ key: row.id, label: row.title, cells: cells(row) })),
    foot: [
      ...(unallotted > 0
        ? [{ key: 'unallotted', label: t.units.unallotted, cells: [unallotted, ...nobody, null, null] }]
        : []),
      ...(rows.length > 1 ? [{ key: 'whole', label: t.whole, cells: cells(whole) }] : []),
    ],
    notes: [t.units.placesNote, t.stageNotes.registered, t.stageNotes.nominated, t.peopleNote],
    chart: {
      kind: 'stacked',
      title: t.units.chart,
      text: t.units.chartText({
        registered: f.number(whole.registered.turns),
        nominated: f.number(whole.nominated.turns),
        completed: f.number(whole.completed.turns),
      }),
      unit: t.turnsUnit,
      series: [t.units.parts.completed, t.units.parts.nominated, t.units.parts.registered],
      mark: rows.some(({ places }) => places !== null) ? t.units.placesMark : undefined,
      rows: rows.map((row) => ({
        key: row.id,
        label: row.title,
        values: [
          row.completed.turns,
          row.nominated.turns - row.completed.turns,
          row.registered.turns - row.nominated.turns,
        ],
        mark: row.places,
      })),
    },
    file: t.units.file,
  };
}
