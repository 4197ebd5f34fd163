import { eq, inArray } from 'drizzle-orm';
import type { PaperKind } from '#domain/papers/kinds.ts';
import { instantAt } from '#domain/time/day.ts';
import { draftAmendment } from './commands/amendments/draft.ts';
import { publishDecision } from './commands/decisions/publish.ts';
import { recordResults } from './commands/lines/results.ts';
import { askOpinion } from './commands/opinions/ask.ts';
import { line, person } from './schema.ts';
import { write } from './store.ts';
import { CLOSED, openUpward } from './testing-upward.ts';
import { addPerson, type World } from './testing-world.ts';

/** After the short class has ended. */
export const ENDED = instantAt('2022-05-23', '08:00');
export const CITIZEN_ID = '019075001234';
export const PHONE = '0912345678';

/** The small world's round from its call to its report: the record of which each kind of paper is made. */
export async function tellStory(world: World) {
  const up = await openUpward(world);
  await write((tx) =>
    tx.update(person).set({ citizenId: CITIZEN_ID, phone: PHONE }).where(eq(person.id, world.people.chairman)),
  );
  const newcomer = await addPerson(world.units.first, { name: 'Đinh Văn Hải', birth: '1990-05-06' });
  const [chairman = '', clerk = '', replacement = '', heard = ''] = await up.validated(
    up.pair('chairman', 'SKILL'),
    up.pair('clerk', 'SKILL'),
    { personId: newcomer, classId: world.classes.SKILL },
    up.pair('chairman', 'DEFENCE'),
    up.pair('clerk', 'DEFENCE'),
  );
  const { id: request } = await askOpinion(up.officer(CLOSED), {
    ...{ lines: [heard], body: 'Ban Tổ chức Thành ủy', number: '85/PNV', day: '2022-05-04' },
  });
  const submission = await up.goUp([world.classes.SKILL], [chairman, clerk]);
  const { decisionIds } = await up.move(up.leader(), submission, { event: 'approve' });
  const decision = decisionIds[0] ?? '';
  await up.publish(decision);
  const { id: amendment } = await draftAmendment(up.officer(CLOSED), {
    decisionId: decision,
    removals: [{ lineId: clerk, reason: 'ILLNESS', comment: 'Nằm viện', replacedByLineId: replacement }],
  });
  const second = { signedOn: '2022-05-12', number: '600/QĐ-UBND', day: '2022-05-12' };
  await publishDecision(up.records(instantAt('2022-05-12', '09:00')), { ...(await up.prepared(amendment)), ...second });
  await write((tx) =>
    tx
      .update(line)
      .set({ state: 'attending' })
      .where(inArray(line.id, [chairman, replacement])),
  );
  await recordResults(up.officer(ENDED), {
    classId: world.classes.SKILL,
    source: 'test',
    results: [
      { lineId: chairman, outcome: 'completed', grade: 'GIOI', certificateNumber: 'KN.01', issuedOn: '2022-05-20' },
      { lineId: replacement, outcome: 'failed', reason: 'Nghỉ ốm' },
    ],
  });
  const ids: Record<PaperKind, string> = {
    call: world.roundId,
    reminder: world.roundId,
    'registration-list': up.id,
    'party-request': request,
    submission,
    decision,
    amendment,
    nomination: world.classes.DEFENCE,
    'learner-list': world.classes.SKILL,
    attendance: world.classes.SKILL,
    results: world.classes.SKILL,
    report: world.planId,
  };
  return { up, ids };
}
