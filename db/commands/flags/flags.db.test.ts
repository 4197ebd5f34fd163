import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { flagsOfLine, flagsOn } from '../../queries/flags.ts';
import { workFor } from '../../queries/home.ts';
import { outbox, submissionFlag } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { foundWorld, type World } from '../../testing-world.ts';
import { readVersion } from '../../versions.ts';
import { askWithdrawal } from '../lines/answer.ts';
import { replaceLine } from '../lines/replace.ts';
import { answerFlag } from './answer.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

const lettersOf = async (kind: string) =>
  (await read().select().from(outbox).where(eq(outbox.kind, kind))).map((l) => [l.unitId, l.role].join()).sort();
const hashOf = async (id: string) => (await readVersion(read(), 'submission', id))?.sha256;
const openFlag = async () => (await read().select().from(submissionFlag)).find((row) => row.closedAt === null)!;

describe('a unit’s word after its people have gone up', () => {
  it('alters nothing that went up, and stands as a question on it until the office answers', async () => {
    const lineIds = await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
    const [lineId] = lineIds as [string];
    const ask = () => askWithdrawal(up.clerk(CLOSED), { lineId, reason: 'ILLNESS', comment: 'Nằm viện' });
    expect(await refused(ask)).toEqual([`wrong_state:${lineId}`]);
    const id = await up.goUp([world.classes.SKILL], lineIds);
    const before = await hashOf(id);
    expect(before).toBeTruthy();
    await ask();
    expect(await refused(ask)).toEqual([`withdrawal_not_asked:${lineId}`]);
    expect(await hashOf(id)).toBe(before);
    expect(await up.line(lineId)).toMatchObject({ state: 'in_submission', reasonCode: null });
    expect(await flagsOn(world.viewers.leader, id)).toMatchObject([
      { lineId, reason: 'ILLNESS', comment: 'Nằm viện', name: 'Nguyễn Văn An', closedAt: null },
    ]);
    expect(await flagsOfLine(world.viewers.secondHead, lineId)).toEqual([]);
    expect(await lettersOf('line.ask_withdrawal')).toEqual(
      ['consolidator', 'consolidator_head', 'leader'].map((role) => `${world.cityId},${role}`).sort(),
    );
    const work = await workFor(world.viewers.officer, CLOSED);
    expect(work.find((row) => row.key === 'answer_flag')).toMatchObject({ n: 1, href: `/submissions/${id}` });

    const { id: flag } = await openFlag();
    const answer = (ctx = up.officer(CLOSED), words = 'Đề nghị đơn vị cử người thay') =>
      answerFlag(ctx, { flag, answer: words });
    expect(await refused(() => answer(up.clerk(CLOSED)))).toEqual([`not_found:${lineId}`]);
    expect(await refused(() => answer(up.officer(CLOSED), ' '))).toEqual(['missing_words']);
    await answer();
    expect(await refused(() => answer())).toEqual(['flag_closed']);
    expect(await lettersOf('submission.answer_flag')).toEqual(
      ['unit_clerk', 'unit_head'].map((role) => `${world.units.first},${role}`).sort(),
    );
    expect(await workFor(world.viewers.officer, CLOSED)).not.toContainEqual(
      expect.objectContaining({ key: 'answer_flag' }),
    );
    await ask();
  });

  it('names who is to come instead, who waits to be judged while the old one stays', async () => {
    const { lineIds } = await up.approved(up.pair('chairman', 'SKILL'));
    const [old] = lineIds as [string];
    const input = { lineId: old, personId: world.people.clerk, reason: 'TRANSFER' } as const;
    const made = await replaceLine(up.clerk(CLOSED), input);
    expect(made.asked).toBe(true);
    expect(await up.line(old)).toMatchObject({ state: 'approved', reasonCode: null });
    expect(await up.line(made.lineId)).toMatchObject({ state: 'submitted', replacesLineId: old });
    expect(await openFlag()).toMatchObject({ lineId: old, reason: 'TRANSFER' });
  });

  it('lets somebody approved be left out before the decision is published, only if it was asked for', async () => {
    const { lineIds, decisionId, submissionId } = await up.approved(
      up.pair('chairman', 'SKILL'),
      up.pair('clerk', 'SKILL'),
    );
    const [first] = lineIds as [string];
    await askWithdrawal(up.clerk(CLOSED), { lineId: first, reason: 'MATERNITY' });
    const { id: flag } = await openFlag();
    const before = await hashOf(submissionId);
    await answerFlag(up.officer(CLOSED), { flag, answer: 'Đồng ý', verb: 'release' });
    expect(await up.line(first)).toMatchObject({ state: 'withdrawn', reasonCode: 'MATERNITY', decisionId: null });
    expect(await hashOf(submissionId)).toBe(before);
    await up.publish(decisionId);
    expect(await up.line(lineIds[1]!)).toMatchObject({ state: 'nominated' });
    expect((await readVersion<{ lines: { id: string }[] }>(read(), 'decision', decisionId))?.value.lines).toHaveLength(
      1,
    );
  });
});
