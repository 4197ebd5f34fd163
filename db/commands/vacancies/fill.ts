import { eq } from 'drizzle-orm';
import type { LineEvent } from '#domain/line/machine.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { rankingOf } from '../../queries/ranking.ts';
import { issuedWithin, one } from '../../queries/scope.ts';
import { openVacancies } from '../../queries/vacancies.ts';
import { courseClass, line, plan, seatVacancy } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { tellUnits } from '../lines/tell.ts';
import { notify, unitDesk } from '../notify.ts';
import { actAs, refuse } from '../refuse.ts';
import { settleVacancy } from './settle.ts';

interface Seen {
  vacancyId: string;
  version: number;
}

/**
 * The office confirms who takes a place that was left: whom the unit named, if he meets the conditions; else, when the
 * unit's days are over, the first reserve who can still go, by the ranking as it stands.
 *
 * @throws Refusal `vacancy_waits` while the unit may name somebody, `nobody_waits`; the table's reasons; `not_found`
 */
export function fillVacancy(ctx: Ctx, input: Seen): Promise<{ lineId: string; by: 'unit' | 'reserve' }> {
  return command(ctx, async (tx) => {
    const { vacancy, onBehalfOf, as } = await vacancyFor(tx, ctx, input);
    if (!vacancy.named && vacancy.isInTerm) refuse('vacancy_waits');
    const by = vacancy.named ? 'unit' : 'reserve';
    const taker = vacancy.named ?? (await firstReserve(tx, ctx, vacancy.classId)) ?? refuse('nobody_waits');
    const event: LineEvent | null =
      taker.state === 'submitted' ? 'accept' : taker.state === 'waitlisted' ? 'promote' : null;
    if (event) {
      const moved = await moveLines(tx, ctx, {
        event,
        lineIds: [taker.id],
        about: [{ kind: 'class', id: vacancy.classId }],
      });
      await tx.update(line).set({ reserveNumber: null }).where(eq(line.id, taker.id));
      await refreshFindings(tx, ctx.now, { lineIds: [taker.id] });
      await tellUnits(tx, ctx, `line.${event}`, moved);
    } else if (taker.state !== 'validated') refuse('vacancy_waits');
    await settleVacancy(tx, ctx, vacancy, { taker: taker.id, by, as, onBehalfOf });
    return { lineId: taker.id, by };
  });
}

/** The office leaves a place free, with the reason. @throws Refusal `missing_words`, `not_found` */
export function giveUpVacancy(ctx: Ctx, input: Seen & { reason: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const reason = input.reason.trim() || refuse('missing_words', { field: 'reason' });
    const { vacancy, onBehalfOf, as } = await vacancyFor(tx, ctx, input);
    const answered = { answeredById: ctx.viewer.accountId, answeredAt: ctx.now };
    await moveOne(tx, seatVacancy, 'class', vacancy, { state: 'given_up', ...answered });
    const subject = { kind: 'class', id: vacancy.classId };
    await record(tx, ctx, {
      action: 'class.give_up_vacancy',
      subject,
      about: [{ kind: 'line', id: vacancy.lineId }],
      onBehalfOf,
      payload: { as, reason },
    });
    await notify(tx, ctx, { kind: 'class.give_up_vacancy', to: unitDesk(vacancy.unitId), subject });
  });
}

async function vacancyFor(tx: Tx, ctx: Ctx, { vacancyId, version }: Seen) {
  const [found] = await tx
    .select({ classId: seatVacancy.classId, issuerId: plan.issuerId })
    .from(seatVacancy)
    .innerJoin(courseClass, eq(courseClass.id, seatVacancy.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(one(seatVacancy.id, vacancyId, issuedWithin(ctx.viewer, 'line.review', plan.issuerId)));
  if (!found) return refuse('not_found');
  const capacity = actAs(ctx.viewer, { issuerId: found.issuerId }, 'consolidator');
  const open = await openVacancies(tx, found.classId, ctx.now);
  const vacancy = open.find(({ id }) => id === vacancyId) ?? refuse('not_found');
  return { vacancy: { ...vacancy, version }, ...capacity };
}

/** Whom the ranking as it stands brings above the line: of those on the waiting list, the first. */
async function firstReserve(tx: Tx, ctx: Ctx, classId: string) {
  const ranking = await rankingOf(ctx.viewer, classId, ctx.now, tx);
  const next = ranking?.proposed.find(({ line: { state } }) => state === 'waitlisted');
  return next && { id: next.lineId, state: next.line.state };
}
