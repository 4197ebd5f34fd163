import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { historyOf } from '#db/audit/history.ts';
import { verifyAudit } from '#db/audit/verify.ts';
import { draftAmendment } from '#db/commands/amendments/draft.ts';
import { giveLookUpCode, keepLookUpCopy } from '#db/commands/decisions/look-up.ts';
import { correctNumber, publishDecision } from '#db/commands/decisions/publish.ts';
import { copyFor, decisionByCode } from '#db/queries/look-up.ts';
import { decision, lookUpCopy, person } from '#db/schema.ts';
import { read, write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { refused } from '#db/testing-refusals.ts';
import { openUpward, SIGNED, type Upward } from '#db/testing-upward.ts';
import { as, foundWorld, type World } from '#db/testing-world.ts';
import type { Viewer } from '#domain/viewer.ts';
import { givenCopy, lookUpAddress, lookUpCopy as withCode } from './look-up.ts';
import { PAPERS } from './papers.ts';
import { paperPdf } from './pdf.ts';
import { pagesOf } from './testing-pages.ts';

freshStore();

const ORIGIN = 'https://so-dao-tao.example.vn';
let world: World;
let up: Upward;
let id: string;
let lineIds: string[];
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  ({ decisionId: id, lineIds } = await up.approved(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL')));
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const codeOf = async (of = id) => (await up.decisionRow(of)).lookUpCode ?? '';
const publish = async () => {
  await up.publish(id);
  return codeOf();
};
const made = async (viewer: Viewer, of = id, kind: 'decision' | 'amendment' = 'decision') => {
  const paper = await PAPERS[kind](viewer, of, SIGNED);
  if (!paper) throw new Error('no paper');
  return paper;
};
const take = async (viewer: Viewer, origin = ORIGIN, now = SIGNED) =>
  givenCopy({ viewer, now }, { id, made: await made(viewer), origin });
const given = async () => (await historyOf(read(), 'decision', id)).filter(({ action }) => /give_/.test(action));

it('a decision has a code that nobody can guess from its publication on', async () => {
  expect(await copyFor(read(), world.viewers.officer, id)).toBeUndefined();
  const code = await publish();
  expect(code).toMatch(/^[0-9a-f]{32}$/);
  expect(await copyFor(read(), world.viewers.clerk, id)).toMatchObject({ code, copies: [] });
  expect(await copyFor(read(), world.viewers.secondClerk, id)).toBeUndefined();
});

it('tells whoever has the code number, day, subject and state, and nobody’s name', async () => {
  const code = await publish();
  await take(world.viewers.clerk);
  const found = await decisionByCode(code);
  expect(found).toMatchObject({
    ...{ number: '512/QĐ-UBND', day: '2022-05-05', state: 'published', className: 'Kỹ năng giao tiếp' },
    ...{ amends: null, changes: [] },
  });
  expect(found?.scanSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(found)).not.toMatch(/Nguyễn|Trần|Lãnh|account|byId/);
});

it('tells nothing for another code, nor for a decision that is not published', async () => {
  const code = await publish();
  const another = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
  const odd = ['', 'x', code.slice(1), `${code}0`, ` ${code}`, `${code}\n`, another, 'null', '%', "' or 1=1 --"];
  for (const wrong of odd) expect(await decisionByCode(wrong)).toBeUndefined();
  expect(await decisionByCode(code.replace(/[0-9]/g, 'A'))).toBeUndefined();
  await write((tx) => tx.update(decision).set({ state: 'numbered', publishedAt: null }).where(eq(decision.id, id)));
  expect(await decisionByCode(code)).toBeUndefined();
  expect(await copyFor(read(), world.viewers.officer, id)).toBeUndefined();
});

it('knows the copy that was taken away, whatever has happened to the people since, and notes the same one once', async () => {
  const code = await publish();
  const taken = await take(world.viewers.clerk);
  const bytes = taken!.bytes;
  expect(sha256(bytes)).toBe(
    sha256(await paperPdf(withCode(await made(world.viewers.clerk), lookUpAddress(ORIGIN, code)))),
  );
  await write((tx) => tx.update(person).set({ name: 'Tên Khác' }).where(eq(person.id, world.people.clerk)));
  await Promise.all([take(world.viewers.officer), take(world.viewers.records)]);
  expect((await decisionByCode(code))?.copies).toEqual([
    { sha256: sha256(bytes), number: '512/QĐ-UBND', day: '2022-05-05', at: SIGNED },
  ]);
  expect(await given()).toMatchObject([
    { action: 'decision.give_copy', actorId: world.viewers.clerk.accountId, payload: { sha256: sha256(bytes) } },
  ]);
  const plain = await paperPdf(await made(world.viewers.clerk));
  expect(sha256(bytes)).not.toBe(sha256(plain));
  expect((await pagesOf(Buffer.from(bytes))).length).toBe((await pagesOf(plain)).length);
  expect((await verifyAudit()).ok).toBe(true);
});

it('knows copies that a program of another day or at another address has set, beside its own', async () => {
  const code = await publish();
  // What an earlier program would have made of it.
  const earlier = sha256(Buffer.from('set otherwise'));
  await keepLookUpCopy(as(world.viewers.clerk, SIGNED), { id, sha256: earlier });
  const here = await take(world.viewers.clerk, ORIGIN, SIGNED + 1);
  const there = await take(world.viewers.clerk, 'https://khac.example.vn', SIGNED + 2);
  const known = (await decisionByCode(code))?.copies.map((copy) => copy.sha256);
  expect(known).toEqual([earlier, sha256(here!.bytes), sha256(there!.bytes)]);
});

it('says which number a copy bears that was given out before the number was corrected', async () => {
  const code = await publish();
  await take(world.viewers.clerk);
  const { version } = await up.decisionRow(id);
  await correctNumber(up.records(), { id, version, number: '513/QĐ-UBND', day: '2022-05-05', comment: 'Ghi nhầm' });
  await take(world.viewers.clerk, ORIGIN, SIGNED + 1);
  const found = await decisionByCode(code);
  expect(found?.number).toBe('513/QĐ-UBND');
  expect(found?.copies.map((copy) => copy.number)).toEqual(['512/QĐ-UBND', '513/QĐ-UBND']);
});

it('is given out to whoever sees the published decision, and noted for nobody else', async () => {
  const draft = await made(world.viewers.officer);
  const ask = (viewer: Viewer) => givenCopy({ viewer, now: SIGNED }, { id, made: draft, origin: ORIGIN });
  expect(await ask(world.viewers.officer)).toBeUndefined();
  await publish();
  expect(await ask(world.viewers.secondClerk)).toBeUndefined();
  const foreign = as(world.viewers.secondClerk, SIGNED);
  expect(await refused(() => keepLookUpCopy(foreign, { id, sha256: 'a'.repeat(64) }))).toEqual(['not_found']);
  expect(await refused(() => giveLookUpCode(foreign, id))).toEqual(['not_found']);
  expect(await read().select().from(lookUpCopy)).toEqual([]);
});

it('a decision from before there were codes gets one with its first copy, and keeps it', async () => {
  await publish();
  await write((tx) => tx.update(decision).set({ lookUpCode: null }).where(eq(decision.id, id)));
  const [one, other] = await Promise.all([
    giveLookUpCode(as(world.viewers.clerk, SIGNED), id),
    giveLookUpCode(as(world.viewers.records, SIGNED), id),
  ]);
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(other).toBe(one);
  const copy = await take(world.viewers.clerk);
  expect(await codeOf()).toBe(one);
  expect((await decisionByCode(one))?.copies.map((each) => each.sha256)).toEqual([sha256(copy!.bytes)]);
  expect((await given()).map(({ action }) => action).sort()).toEqual(['decision.give_code', 'decision.give_copy']);
});

it('an amending decision says which one it amends, and knows its own copy and scan', async () => {
  const firstCode = await publish();
  const { id: later } = await draftAmendment(up.officer(SIGNED), {
    decisionId: id,
    removals: [{ lineId: lineIds[0]!, reason: 'ILLNESS' }],
  });
  await publishDecision(up.records(), { ...(await up.prepared(later)), number: '600/QĐ-UBND' });
  const { clerk } = world.viewers;
  const paper = await made(clerk, later, 'amendment');
  const copy = await givenCopy({ viewer: clerk, now: SIGNED }, { id: later, made: paper, origin: ORIGIN });
  const found = await decisionByCode(await codeOf(later));
  expect(found).toMatchObject({
    ...{ number: '600/QĐ-UBND', state: 'published', className: 'Kỹ năng giao tiếp', changes: [] },
    amends: { number: '512/QĐ-UBND', day: '2022-05-05' },
    copies: [{ sha256: sha256(copy!.bytes) }],
  });
  expect(found?.scanSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(found)).not.toContain('Nguyễn');
  expect(await decisionByCode(firstCode)).toMatchObject({
    state: 'amended',
    changes: [{ number: '600/QĐ-UBND', day: '2022-05-05' }],
    copies: [],
  });
});
