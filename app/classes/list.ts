import { type ClassOverview, classesOverview } from '#db/queries/classes.ts';
import { planPeople } from '#db/queries/plan-people.ts';
import { plansFor } from '#db/queries/plans.ts';
import { classStage } from '#domain/plan/class-stage.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';

/** The classes of the plan that is on screen, with their numbers. */
export async function classList(asked: Asked, query: Query): Promise<List<ClassOverview>> {
  const { viewer, m, f, now, on } = asked;
  const t = m.classes;
  const plans = (await plansFor(viewer)).filter((plan) => plan.state !== 'draft');
  const plan = plans.find(({ id }) => id === query.plan) ?? plans[0];
  const rows = plan ? await classesOverview(viewer, plan.id) : [];
  const { turns, people } = plan ? await planPeople(viewer, plan.id) : { turns: 0, people: 0 };
  return {
    title: t.title,
    lines: [
      filterWords(m, [[t.planLabel, plan?.number ?? plan?.title]]),
      countWords(asked, t.sub({ turns: f.turns(turns), people: f.people(people) })),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(t.columns.name, 40, (row) => row.name), names: true },
      textColumn(m.plans.class.intakeMode, 22, (row) => m.catalogue.intakeModes[row.intakeMode]),
      { heading: m.lists.startsOn, width: 12, value: (row) => ({ day: row.startsOn }) },
      { heading: m.lists.endsOn, width: 12, value: (row) => ({ day: row.endsOn }) },
      { heading: t.columns.quota, width: 9, value: (row) => row.quota },
      { heading: t.columns.registered, width: 10, value: (row) => row.registered },
      { heading: t.columns.clean, width: 10, value: (row) => row.clean },
      { heading: t.columns.questioned, width: 10, value: (row) => row.questioned },
      textColumn(t.columns.closes, 17, ({ closesAt }) => (closesAt === null ? null : f.closing(closesAt))),
      textColumn(t.columns.stage, 18, (row) => t.stages[classStage({ ...row, now, today: on })]),
    ],
    rows,
  };
}
