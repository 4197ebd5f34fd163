import { type PlanDetail, planOf } from '#db/queries/plans.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

type Row = PlanDetail['classes'][number];

/** The classes of a plan, in its order. */
export async function planClasses(asked: Asked, id: string): Promise<List<Row> | undefined> {
  const { viewer, m, f } = asked;
  const plan = await planOf(viewer, id);
  if (!plan) return undefined;
  const t = m.plans;
  return {
    title: plan.number ? t.named({ number: plan.number }) : plan.title,
    lines: [
      [plan.number && plan.title, plan.issuedOn && t.issued({ day: f.day(plan.issuedOn) }), m.states.plan[plan.state]]
        .filter(Boolean)
        .join(' · '),
      filterWords(m, []),
      countWords(asked, t.classesTitle({ n: f.number(plan.classes.length) })),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(t.class.code, 16, ({ code }) => code), asText: true },
      { ...textColumn(t.classColumns.name, 44, ({ name }) => name), names: true },
      textColumn(t.class.intakeMode, 22, (row) => m.catalogue.intakeModes[row.intakeMode]),
      { heading: m.lists.startsOn, width: 12, value: ({ startsOn }) => ({ day: startsOn }) },
      { heading: m.lists.endsOn, width: 12, value: ({ endsOn }) => ({ day: endsOn }) },
      { heading: t.classColumns.quota, width: 9, value: ({ quota }) => quota },
      textColumn(t.classColumns.mode, 16, (row) => m.catalogue.studyModes[row.studyMode]),
      textColumn(t.classColumns.provider, 28, ({ provider }) => provider),
    ],
    rows: plan.classes,
  };
}
