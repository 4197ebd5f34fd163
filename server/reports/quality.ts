import { type Quality, quality } from '#db/queries/reports/quality.ts';
import { POLITICAL_THEORY_LEVELS, QUALIFICATION_LEVELS, STATE_MANAGEMENT_LEVELS } from '#domain/codes.ts';
import type { Report, ReportRow } from '#domain/reports/report.ts';
import type { Messages } from '#messages/messages.ts';
import { type Asking, headLines } from './ask.ts';
import { shareOf } from './shares.ts';

interface Measure {
  key: string;
  label: string;
  group: string;
  of: (quality: Quality) => number;
  level?: boolean;
}

/** Biểu 4: the workforce's levels on two days, side by side. */
export async function qualityReport(asking: Asking): Promise<Report> {
  const { viewer, ask, issuer, m, f } = asking;
  const t = m.reports.quality;
  const [before, after] = [await quality(viewer, ask, ask.from), await quality(viewer, ask, ask.to)];
  const measures = measuresOf(m).filter(({ of, level }) => !level || of(before) + of(after) > 0);
  const [from, to] = [f.day(ask.from), f.day(ask.to)];
  const days = [t.onDay({ day: from }), t.onDay({ day: to })] as const;
  return {
    title: t.title,
    lines: headLines(asking, [t.between({ from, to }), m.reports.filters.ofKinds[ask.of]]).slice(1),
    issuer,
    rowHead: t.measure,
    columns: [
      ...(['before', 'after'] as const).flatMap((which, i) => [
        { key: which, head: t.people, group: days[i], unit: 'count' as const },
        { key: `${which} share`, head: t.share, group: days[i], unit: 'share' as const },
      ]),
      { key: 'change', head: t.change, unit: 'count' },
    ],
    rows:
      before.total + after.total === 0
        ? []
        : measures.map(
            ({ key, label, group, of }): ReportRow => ({
              key,
              label,
              group,
              cells: [
                of(before),
                shareOf(of(before), before.total),
                of(after),
                shareOf(of(after), after.total),
                of(after) - of(before),
              ],
            }),
          ),
    foot: [],
    notes: [t.note],
    chart: {
      kind: 'grouped',
      title: t.chart,
      text: t.chartText({ from, before: f.people(before.total), to, after: f.people(after.total) }),
      unit: m.reports.peopleUnit,
      series: days,
      rows: measures
        .filter(({ level }) => level)
        .map(({ key, label, group, of }) => ({
          key,
          label: `${group}: ${lower(label)}`,
          values: [of(before), of(after)],
        })),
    },
    file: t.file,
  };
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** The table's rows: the people themselves, then the scales, the highest level first and what is not known last. */
function measuresOf(m: Messages): Measure[] {
  const t = m.reports.quality;
  const w = m.workforce;
  const staff = { group: t.groups.staff };
  const scale = <Field extends 'qualification' | 'politicalTheory' | 'stateManagement'>(
    field: Field,
    group: string,
    levels: readonly (keyof Quality[Field])[],
    words: Partial<Record<keyof Quality[Field], string>>,
  ): Measure[] =>
    [...levels.toReversed(), 'UNKNOWN' as keyof Quality[Field]].map((level) => ({
      key: `${field} ${String(level)}`,
      label: words[level] ?? t.unknown,
      group,
      of: (one) => one[field][level] as number,
      level: true,
    }));
  return [
    { key: 'total', label: t.total, ...staff, of: (one) => one.total },
    { key: 'female', label: m.reports.marks.female, ...staff, of: (one) => one.female },
    { key: 'minority', label: m.reports.marks.minority, ...staff, of: (one) => one.minority },
    { key: 'party', label: t.partyMembers, ...staff, of: (one) => one.partyMembers },
    ...scale('qualification', w.qualification, QUALIFICATION_LEVELS, m.catalogue.qualifications),
    ...scale('politicalTheory', w.politicalTheory, POLITICAL_THEORY_LEVELS, m.reports.content.levels.theory),
    ...scale(
      'stateManagement',
      m.gap.needs.stateManagement,
      STATE_MANAGEMENT_LEVELS,
      m.reports.content.levels.management,
    ),
  ];
}
