import { type SQL, sql } from 'drizzle-orm';
import { LEARNER_GRADES, type Learner } from '#domain/reports/learners.ts';
import { assignment, orgUnitType, position, staffCategory } from '../../schema.ts';

/** What is said of the post besides its code, each word with a blank after it: "hạng I" must not be found in "hạng II". */
const SAID = sql`coalesce(${assignment.title}, '') || ' ' || coalesce(${assignment.rankCode}, '')`;
const WORDS = sql`replace(replace(replace(lower(${SAID}), ',', ' '), ';', ' '), ')', ' ') || ' '`;

/** In which row of the table of results somebody stands by his post: a {@link Learner}, never null. */
export function learnerOf(): SQL<string> {
  const is = (...kinds: string[]) => sql`${staffCategory.kind} in (${sql.raw(kinds.map((k) => `'${k}'`).join(', '))})`;
  const row = (learner: Learner) => sql.raw(`'${learner}'`);
  const byLevel = (commune: Learner, above: Learner) =>
    sql`case when ${orgUnitType.communeLevel} then ${row(commune)} else ${row(above)} end`;
  const leads = sql`case when ${position.leading} then ${row('above_leading')}
    when not ${position.leading} then ${row('above_specialist')} else ${row('above_unsaid')} end`;
  const grades = sql.join(
    LEARNER_GRADES.map(([words, learner]) => sql`when ${WORDS} like ${sql.raw(`'%${words} %'`)} then ${row(learner)}`),
    sql` `,
  );
  return sql<string>`case
    when ${is('public_employee')} then case when ${position.leading} then ${row('public_leading')} ${grades}
      else ${row('public_unsaid')} end
    when ${is('councillor')} then ${byLevel('council_commune', 'council_above')}
    when ${is('contract')} then ${row('others_contract')}
    when ${is('part_time_worker')} then ${byLevel('commune_part_time', 'others_part_time')}
    when ${orgUnitType.communeLevel} and ${is('cadre')} then ${row('commune_cadre')}
    when ${orgUnitType.communeLevel} then ${row('commune_civil_servant')}
    else ${leads} end`;
}
