import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { opinionReplyForm } from '#domain/opinion/forms.ts';
import { historyOf } from '../../audit/history.ts';
import { workFor } from '../../queries/home.ts';
import {
  linesLackingOpinion,
  opinionsOfLine,
  partyRequestDetail,
  partyRequests,
  replyScan,
} from '../../queries/opinions.ts';
import { opinionRule, outbox, partyRequest } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { ALL_CLOSED, openUpward, SCAN, type Upward } from '../../testing-upward.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { withdrawLine } from '../lines/answer.ts';
import { reviewLines } from '../lines/review.ts';
import { createSubmission } from '../submissions/build.ts';
import { answerOpinion } from './answer.ts';
import { askOpinion } from './ask.ts';
import { attachReply } from './scan.ts';
import { takeBackOpinion } from './take-back.ts';
import { recordUnitAgreement } from './unit-agreement.ts';

freshStore();

const PAPER = { body: 'Ban Tổ chức Thành ủy', number: '85/PNV', day: '2022-08-01' };
const REPLY = { number: '214-CV/BTCTU', day: '2022-08-01', version: 1, rows: {} };

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  await write((tx) => tx.delete(opinionRule));
  await write((tx) => tx.insert(opinionRule).values({ category: 'LLCT', validFrom: '2022-01-01', source: 'Phân cấp' }));
});

const officer = () => up.officer(ALL_CLOSED);
const ask = (...lines: string[]) => askOpinion(officer(), { lines, ...PAPER });
const lacking = async () => (await linesLackingOpinion(world.viewers.officer, ALL_CLOSED)).map(({ id }) => id);
const work = async () =>
  Object.fromEntries((await workFor(world.viewers.officer, ALL_CLOSED)).map(({ key, n }) => [key, n]));

/** Three of the class that needs an opinion, and one of a class that needs none. */
async function four() {
  const ids = await up.validated(
    up.pair('chairman', 'THEORY'),
    up.pair('clerk', 'THEORY'),
    up.pair('young', 'THEORY'),
    up.pair('clerk', 'SKILL'),
  );
  return ids as [string, string, string, string];
}

describe('a request for the Party organisation’s opinion', () => {
  it('covers a list with one paper, and one reply answers all but those it names', async () => {
    const [first, second, third, other] = await four();
    expect((await lacking()).toSorted()).toEqual([first, second, third].toSorted());
    expect(await work()).toMatchObject({ ask_opinion: 3, build_submission: 1 });
    const { id } = await ask(first, second, third);
    expect(await lacking()).toEqual([]);
    expect(await work()).toMatchObject({ record_opinion: 1 });
    expect(await work()).not.toHaveProperty('ask_opinion');
    // Whoever needs no opinion goes up meanwhile.
    await createSubmission(officer(), { title: 'Tờ trình', classIds: [world.classes.SKILL], lineIds: [other] });

    const words = 'Chưa đủ thời gian công tác';
    const said = await answerOpinion(officer(), { ...REPLY, id, rows: { [second]: { answer: 'refuse', words } } });
    expect(said).toEqual({ agreed: 2, refused: 1 });
    const reference = '214-CV/BTCTU, 01/08/2022';
    expect(await up.line(first)).toMatchObject({ state: 'validated', partyReference: reference, comment: null });
    expect(await up.line(second)).toMatchObject({ state: 'rejected', partyReference: reference, comment: words });
    const found = await partyRequestDetail(world.viewers.leader, id);
    expect(found).toMatchObject({
      state: 'answered',
      replyNumber: '214-CV/BTCTU',
      askedBy: 'officer',
      answeredBy: 'officer',
    });
    expect(Object.fromEntries(found!.lines.map((line) => [line.id, [line.answer, line.words]]))).toEqual({
      [first]: ['agree', null],
      [second]: ['refuse', words],
      [third]: ['agree', null],
    });
    expect(await work()).toMatchObject({ build_submission: 1 });
    await createSubmission(officer(), { title: 'Tờ trình', classIds: [world.classes.THEORY] });
  });

  it('stands in the history of each line with paper and words, and each unit is told', async () => {
    const [first, second] = await four();
    const { id } = await ask(first, second);
    await answerOpinion(officer(), { ...REPLY, id, rows: { [first]: { answer: 'refuse', words: 'Chưa thống nhất' } } });
    const [refusedEvent, askedEvent] = await historyOf(read(), 'line', first);
    expect(refusedEvent).toMatchObject({
      action: 'line.party_refuse',
      payload: { told: { reference: '214-CV/BTCTU, 01/08/2022', comment: 'Chưa thống nhất' } },
    });
    expect(askedEvent).toMatchObject({ action: 'line.ask_party', payload: { number: '85/PNV, 01/08/2022' } });
    const actions = (await historyOf(read(), 'party_request', id)).map(({ action }) => action);
    expect(actions.toSorted()).toEqual([
      'line.ask_party',
      'line.party_agree',
      'line.party_refuse',
      'party_request.answer',
      'party_request.ask',
    ]);
    const letters = (await read().select({ kind: outbox.kind }).from(outbox)).map(({ kind }) => kind);
    for (const kind of ['line.ask_party', 'line.party_agree', 'line.party_refuse']) expect(letters).toContain(kind);
    expect(await opinionsOfLine(world.viewers.clerk, first)).toMatchObject([{ id, answer: 'refuse' }]);
    expect(await opinionsOfLine(world.viewers.secondClerk, first)).toEqual([]);
  });

  it('holds a line once, takes those asked about singly on its list, and is of one plan’s lines that were received', async () => {
    const [first, second, third] = await four();
    await ask(first);
    expect(await refused(() => ask(first, second))).toEqual([`already_requested:${first}`]);
    await reviewLines(officer(), { event: 'ask_party', lineIds: [second] });
    expect(await lacking()).toContain(second);
    const { id } = await ask(second, third);
    expect((await up.line(second)).state).toBe('awaiting_party');
    await answerOpinion(officer(), { ...REPLY, id });
    expect((await up.line(second)).state).toBe('validated');
    for (const viewer of [world.viewers.clerk, world.viewers.leader, world.viewers.chief])
      expect(await refused(() => askOpinion(as(viewer, ALL_CLOSED), { lines: [third], ...PAPER }))).toHaveLength(1);
  });

  it('answers nobody who left the list, and nobody who was never on it', async () => {
    const [first, second, , other] = await four();
    const { id } = await ask(first, second);
    await withdrawLine(up.clerk(ALL_CLOSED), { lineId: first, reason: 'UNIT_CHANGE' });
    const name = (lineId: string) => () =>
      answerOpinion(officer(), { ...REPLY, id, rows: { [lineId]: { answer: 'refuse', words: 'x' } } });
    expect(await refused(name(first))).toEqual([`not_found:${first}`]);
    expect(await refused(name(other))).toEqual([`not_found:${other}`]);
    expect(await answerOpinion(officer(), { ...REPLY, id })).toEqual({ agreed: 1, refused: 0 });
    expect((await up.line(first)).state).toBe('withdrawn');
    expect((await partyRequestDetail(world.viewers.officer, id))!.lines.find((l) => l.id === first)?.answer).toBeNull();
    expect(await refused(() => answerOpinion(officer(), { ...REPLY, id }))).toEqual(['not_open']);
  });

  it('is answered once, however many answer at once', async () => {
    const [first] = await four();
    const { id } = await ask(first);
    expect(await refused(() => answerOpinion(officer(), { ...REPLY, id, version: 7 }))).toEqual(['somebody_was_first']);
    const both = await Promise.allSettled([1, 2].map(() => answerOpinion(officer(), { ...REPLY, id })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is taken back with a reason; its lines are appraised and asked about anew', async () => {
    const [first, second] = await four();
    const { id } = await ask(first, second);
    expect(await refused(() => takeBackOpinion(officer(), { id, version: 1, comment: '' }))).toHaveLength(2);
    await takeBackOpinion(officer(), { id, version: 1, comment: 'Sai danh sách' });
    expect((await up.line(first)).state).toBe('submitted');
    expect(await refused(() => answerOpinion(officer(), { ...REPLY, id }))).toEqual(['not_open']);
    expect(await partyRequests(world.viewers.inspector)).toMatchObject([{ id, state: 'taken_back', n: 2 }]);
    await reviewLines(officer(), { event: 'accept', lineIds: [first] });
    await ask(first);
  });

  it('keeps the scan of its reply for those who may read it', async () => {
    const [first] = await four();
    const { id } = await ask(first);
    await attachReply(officer(), { id, file: SCAN });
    expect(await replyScan(world.viewers.inspector, id)).toMatchObject({ name: SCAN.name });
    expect(await replyScan(world.viewers.clerk, id)).toBeUndefined();
    for (const viewer of [world.viewers.leader, world.viewers.clerk])
      expect(await refused(() => attachReply(as(viewer, ALL_CLOSED), { id, file: SCAN }))).toEqual(['not_found']);
    const [row] = await read().select().from(partyRequest).where(eq(partyRequest.id, id));
    expect(row).toMatchObject({ version: 2 });
  });
});

describe('a unit’s own Party committee', () => {
  it('has agreed by a paper that the unit records until the line goes up', async () => {
    const [first] = await four();
    const agree = (viewer = world.viewers.clerk, reference: string | null = '12-CV/ĐU ngày 05/04/2022') =>
      up
        .line(first)
        .then(({ version }) => recordUnitAgreement(as(viewer, ALL_CLOSED), { lineId: first, version, reference }));
    await agree();
    expect(await up.line(first)).toMatchObject({ unitPartyReference: '12-CV/ĐU ngày 05/04/2022', state: 'validated' });
    const [event] = await historyOf(read(), 'line', first);
    expect(event).toMatchObject({ action: 'line.set_unit_agreement', payload: { before: null } });
    for (const viewer of [world.viewers.secondClerk, world.viewers.officer, world.viewers.leader])
      expect(await refused(() => agree(viewer))).toEqual([`not_found:${first}`]);
    const stale = () => recordUnitAgreement(up.clerk(ALL_CLOSED), { lineId: first, version: 1, reference: 'x' });
    expect(await refused(stale)).toEqual(['somebody_was_first']);
    await agree(world.viewers.head, null);
    expect((await up.line(first)).unitPartyReference).toBeNull();
    const { id } = await ask(first);
    await agree();
    await answerOpinion(officer(), { ...REPLY, id });
    await createSubmission(officer(), { title: 'Tờ trình', classIds: [world.classes.THEORY], lineIds: [first] });
    expect(await refused(() => agree())).toEqual(['wrong_state']);
  });
});

it('asks for words where somebody is refused', () => {
  const typed = { id: 'x', version: '1', number: '1', day: '01/08/2022' };
  const issue = (row: object) => opinionReplyForm.safeParse({ ...typed, rows: { one: row } }).error?.issues;
  expect(issue({ answer: 'refuse' })).toMatchObject([{ message: 'words_needed', path: ['rows', 'one', 'words'] }]);
  expect(issue({ answer: 'refuse', words: 'Chưa đủ điều kiện' })).toBeUndefined();
  expect(issue({})).toBeUndefined();
});
