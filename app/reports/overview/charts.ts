import type { Overview } from '#db/queries/reports/overview.ts';
import type { ChartData } from '#domain/reports/report.ts';
import { STEPS } from '#domain/reports/stages.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

export const ANSWERS = [
  'sent',
  'no_need',
  'returned',
  'drafting',
  'silent',
] as const satisfies readonly (keyof Overview['answers'])[];

/** Who has answered and who has not: the one thing that the leader can speed up by a word. */
export function answersChart({ answers }: Overview, m: Messages, f: Format): ChartData {
  const t = m.reports.overview;
  const units = ANSWERS.reduce((all, answer) => all + answers[answer], 0);
  const left = units - answers.sent - answers.no_need;
  return {
    kind: 'grouped',
    title: t.answersChart,
    text: t.answersText({ left: f.number(left), units: f.number(units) }),
    unit: t.answersUnit,
    series: [t.answersUnit],
    rows: ANSWERS.map((answer) => ({ key: answer, label: t.answers[answer], values: [answers[answer]] })),
  };
}

/** Where registrations lie: a long bar far above the last is where work is held up. */
export function stepsChart({ steps, registered }: Overview, m: Messages, f: Format): ChartData {
  const t = m.reports.overview;
  return {
    kind: 'grouped',
    title: t.stepsChart,
    text: t.stepsText({ waiting: f.number(steps.waiting.turns), of: f.turns(registered.turns) }),
    unit: m.reports.turnsUnit,
    series: [m.reports.turnsUnit],
    rows: STEPS.map((step) => ({ key: step, label: t.steps[step], values: [steps[step].turns] })),
  };
}

/** Where there are more people than places and where places stay open: what is decided on by number. */
export function placesChart({ places }: Overview, m: Messages): ChartData {
  const t = m.reports.overview;
  const name = (category: (typeof places)[number]['category']) => m.catalogue.classCategories[category];
  const over = places.filter(({ registered, quota }) => registered > quota).map(({ category }) => name(category));
  return {
    kind: 'stacked',
    title: t.placesChart,
    text: t.placesText({ over: over.length > 0 ? t.over({ names: over.join(', ') }) : t.overNone }),
    unit: m.reports.turnsUnit,
    series: [t.seatedSeries, t.waitingSeries],
    mark: t.quotaMark,
    rows: places.map(({ category, seated, registered, quota }) => ({
      key: category,
      label: name(category),
      values: [seated, registered - seated],
      mark: quota,
    })),
  };
}
