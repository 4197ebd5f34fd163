import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { amendable } from '../../queries/amendments.ts';
import { decisionDetail, listDecisions } from '../../queries/decisions.ts';
import { amendment, decision, line, outbox, submissionFlag } from '../../schema.ts';
import { failingAt } from '../../statements.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { allRows, refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { readVersion } from '../../versions.ts';
import { publishDecision } from '../decisions/publish.ts';
import { replaceLine } from '../lines/replace.ts';
import { reviewLines } from '../lines/review.ts';
import { draftAmendment, dropAmendment } from './draft.ts';

freshStore();

let world: World;
let up: Upward;
let first: string;
let lineIds: string[];
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  const made = await up.approved(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
  ({ decisionId: first, lineIds } = made);
  await up.publish(first);
});

const annexOf = (id: string) => readVersion<Annex>(read(), 'decision', id);
interface Annex {
  amends: { id: string; number: string; sha256: string };
  removed: { id: string; reason: string; replacedBy: string | null }[];
  lines: { id: string }[];
}
const removal = (i = 0, more = {}) => ({ lineId: lineIds[i]!, reason: 'ILLNESS' as const, ...more });
const draft = (removals = [removal()], ctx = up.officer(CLOSED)) =>
  draftAmendment(ctx, { decisionId: first, removals });
const SECOND = { signedOn: '2022-05-20', number: '600/QĐ-UBND', day: '2022-05-20' };
const LATER = instantAt('2022-05-20', '10:00');
const publishSecond = async (id: string, more = {}) =>
  publishDecision(up.records(LATER), { ...(await up.prepared(id)), ...SECOND, ...more });
const stateOf = async (id: string) => (await up.line(id)).state;

/** Somebody of the unit stands judged, to come instead of the first one. */
async function replacement() {
  const { lineId } = await replaceLine(up.clerk(CLOSED), {
    lineId: lineIds[0]!,
    personId: world.people.young,
    reason: 'ILLNESS',
    exceptionReason: 'Nguồn quy hoạch',
  });
  await reviewLines(up.officer(CLOSED), { event: 'accept', lineIds: [lineId] });
  return lineId;
}

describe('an amending decision', () => {
  it('names the first, moves only whom it names, and leaves the first and its annex as they are', async () => {
    const instead = await replacement();
    const before = await annexOf(first);
    const { id } = await draft([removal(0, { replacedByLineId: instead })]);
    expect(await up.decisionRow(id)).toMatchObject({ state: 'drafted', amendsId: first, kind: 'nomination' });
    expect([await stateOf(lineIds[0]!), await stateOf(instead)]).toEqual(['nominated', 'validated']);
    await publishSecond(id);
    expect([await stateOf(lineIds[0]!), await stateOf(lineIds[1]!), await stateOf(instead)]).toEqual([
      'revoked',
      'nominated',
      'nominated',
    ]);
    const after = await annexOf(first);
    expect(after).toEqual(before);
    expect(after?.sha256).toBe(before?.sha256);
    expect(await up.decisionRow(first)).toMatchObject({ state: 'amended', number: '512/QĐ-UBND', day: '2022-05-05' });
    expect((await decisionDetail(world.viewers.officer, first))?.annex.map((row) => row.name)).toHaveLength(2);
    const { value } = (await annexOf(id))!;
    expect(value.amends).toMatchObject({ id: first, number: '512/QĐ-UBND', sha256: before?.sha256 });
    expect(value.removed).toMatchObject([{ id: lineIds[0], reason: 'ILLNESS', replacedBy: instead }]);
    expect(value.lines.map((row) => row.id)).toEqual([instead]);
    const [flag] = await read().select().from(submissionFlag);
    expect(flag).toMatchObject({ answer: '600/QĐ-UBND', closedAt: LATER });
    expect((await verifyAudit()).ok).toBe(true);
  });

  it('is seen by the unit of whoever it takes off, once it is published, and by no other unit', async () => {
    const { id } = await draft();
    const { head, secondHead, officer } = world.viewers;
    expect(await decisionDetail(head, id)).toBeUndefined();
    expect((await decisionDetail(head, first))?.amendedBy).toEqual([]);
    expect((await decisionDetail(officer, first))?.amendedBy).toMatchObject([{ id, number: null }]);
    await publishSecond(id);
    expect((await listDecisions(head)).map((row) => row.id).sort()).toEqual([first, id].sort());
    expect((await decisionDetail(head, id))?.removals).toMatchObject([{ lineId: lineIds[0], reason: 'ILLNESS' }]);
    expect((await decisionDetail(head, first))?.amendedBy).toMatchObject([{ id, number: '600/QĐ-UBND' }]);
    expect(await decisionDetail(secondHead, id)).toBeUndefined();
    const told = await read().select().from(outbox).where(eq(outbox.subjectId, id));
    expect(told.some((row) => row.unitId === world.units.first && row.role === 'unit_clerk')).toBe(true);
  });

  it('is drafted by the officer, one at a time, for people who stand by the first', async () => {
    for (const who of ['chief', 'leader', 'records', 'inspector'] as const)
      expect(await refused(() => draft([removal()], as(world.viewers[who], CLOSED)))).toEqual(['not_your_role']);
    expect(await refused(() => draft([removal()], up.clerk(CLOSED)))).toEqual(['not_found']);
    expect(await refused(() => draft([]))).toEqual(['nothing_chosen']);
    expect(await refused(() => draft([removal(), removal()]))).toEqual(['repeated']);
    expect(await refused(() => draft([removal(0, { replacedByLineId: lineIds[1] })]))).toEqual(['not_a_replacement']);
    const { id } = await draft();
    expect(await refused(() => draft([removal(1)]))).toEqual(['amendment_open']);
    await publishSecond(id);
    expect(await refused(() => draft())).toEqual([`wrong_state:${lineIds[0]}`]);
    expect(await refused(() => draftAmendment(up.officer(CLOSED), { decisionId: id, removals: [removal(1)] }))).toEqual(
      ['not_amendable'],
    );
  });

  it('holds whom it sends instead, and lets go of him when it is given up', async () => {
    const instead = await replacement();
    const { id } = await draft([removal(0, { replacedByLineId: instead })]);
    expect((await amendable(world.viewers.officer, { id: first, classId: world.classes.SKILL })).replacements).toEqual(
      [],
    );
    const { version } = await up.decisionRow(id);
    expect(await refused(() => dropAmendment(up.records(), { id, version }))).toEqual(['not_your_role']);
    expect(await dropAmendment(up.officer(CLOSED), { id, version })).toEqual({ amendsId: first });
    expect(await read().select().from(decision).where(eq(decision.id, id))).toEqual([]);
    expect(await read().select().from(amendment)).toEqual([]);
    expect(await up.line(instead)).toMatchObject({ state: 'validated', decisionId: null });
    const open = await amendable(world.viewers.officer, { id: first, classId: world.classes.SKILL });
    expect(open.replacements).toMatchObject([{ id: instead, replacesLineId: lineIds[0] }]);
    expect(open.standing.map((row) => [row.id, row.asked])).toEqual([
      [lineIds[0], 'ILLNESS'],
      [lineIds[1], null],
    ]);
  });

  it('that takes off everybody revokes the first', async () => {
    const { id } = await draft([removal(0), removal(1, { reason: 'OTHER' as const })]);
    await publishSecond(id);
    expect(await up.decisionRow(first)).toMatchObject({ state: 'revoked' });
    const rows = await read().select().from(line).where(eq(line.decisionId, first));
    expect(rows.map((row) => [row.state, row.reasonCode]).sort()).toEqual([
      ['revoked', 'ILLNESS'],
      ['revoked', 'OTHER'],
    ]);
  });

  it('may follow another, and takes off whoever that one sent', async () => {
    const instead = await replacement();
    const { id } = await draft([removal(0, { replacedByLineId: instead })]);
    await publishSecond(id);
    const { id: third } = await draft([{ lineId: instead, reason: 'ILLNESS' }]);
    await publishSecond(third, { number: '601/QĐ-UBND' });
    expect(await stateOf(instead)).toBe('revoked');
    expect(await up.decisionRow(first)).toMatchObject({ state: 'amended' });
  });

  it('is carried out whole or not at all', async () => {
    const { id } = await draft([removal(0, { replacedByLineId: await replacement() })]);
    const input = { ...(await up.prepared(id)), ...SECOND };
    const before = await allRows();
    let failures = 0;
    for (; ; failures += 1) {
      const done = await failingAt(failures + 1, () => publishDecision(up.records(LATER), input)).then(
        () => true,
        () => false,
      );
      if (done) break;
      expect(await allRows()).toEqual(before);
    }
    expect(failures).toBeGreaterThan(30);
  });
});
