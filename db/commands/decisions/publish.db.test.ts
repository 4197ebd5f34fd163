import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { PAPER_LIMIT } from '#domain/media.ts';
import { instantAt } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { sha256 } from '../../canonical.ts';
import { decisionDetail, decisionScan, listDecisions } from '../../queries/decisions.ts';
import { file, orgUnit, outbox, person, version } from '../../schema.ts';
import { failingAt } from '../../statements.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { allRows, refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, SCAN, SIGNED, type Upward } from '../../testing-upward.ts';
import { addAccount, as, foundWorld, type World } from '../../testing-world.ts';
import { readVersion } from '../../versions.ts';
import type { LineSnapshot } from '../lines/snapshot.ts';
import { chooseSigner, correctNumber, publishDecision, returnForm } from './publish.ts';
import { attachScan } from './scan.ts';

freshStore();

let world: World;
let up: Upward;
let id: string;
let lineIds: string[];
let submissionId: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  const made = await up.approved(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
  ({ decisionId: id, lineIds, submissionId } = made);
});

const SIGNER = { signerName: 'Nguyễn Văn Lãnh', signerTitle: 'Chủ tịch', capacity: 'TM' as const };
const PAPER = { signedOn: '2022-05-05', number: '512/QĐ-UBND', day: '2022-05-05' };
const versionNow = async () => (await up.decisionRow(id)).version;
const sign = async (ctx = up.officer(CLOSED)) => chooseSigner(ctx, { id, version: await versionNow(), ...SIGNER });
const publish = async (ctx = up.records()) => publishDecision(ctx, { id, version: await versionNow(), ...PAPER });
const lettersOf = async (kind: string) =>
  (await read().select().from(outbox).where(eq(outbox.kind, kind))).map((l) => [l.unitId, l.role].join()).sort();

describe('the draft', () => {
  it('gets its signer from the officer, who passes it to the records clerk', async () => {
    for (const who of ['chief', 'leader', 'records', 'inspector'] as const)
      expect(await refused(() => sign(as(world.viewers[who], CLOSED)))).toEqual(['not_your_role']);
    expect(await refused(() => sign(up.clerk(CLOSED)))).toEqual(['not_found']);
    await sign();
    expect(await up.decisionRow(id)).toMatchObject({ ...SIGNER, state: 'drafted', kind: 'nomination', submissionId });
    expect(await lettersOf('decision.choose_signer')).toEqual([`${world.cityId},records_clerk`]);
  });

  it('whose form came back is not signed until the officer has answered', async () => {
    const back = async (comment = 'Sai thể thức') =>
      returnForm(up.records(), { id, version: await versionNow(), comment });
    expect(await refused(back)).toEqual(['signer_chosen']);
    await sign();
    expect(await refused(() => back(' '))).toEqual(['missing_words']);
    await back();
    expect(await lettersOf('decision.return_form')).toEqual([`${world.cityId},consolidator`]);
    await attachScan(up.records(), { id, file: SCAN });
    expect(await refused(publish)).toEqual(['form_accepted']);
    expect(await refused(back)).toEqual(['form_accepted']);
    await sign();
    expect(await up.decisionRow(id)).toMatchObject({ formReturnedAt: null, formReturnComment: null });
    await publish();
  });

  it('takes a PDF of bounded size as its scan, from the records clerk', async () => {
    const attach = (content: Uint8Array, ctx = up.records()) =>
      attachScan(ctx, { id, file: { name: 'a.pdf', content } });
    const large = new Uint8Array(PAPER_LIMIT + 1);
    large.fill(0x20);
    large.set(SCAN.content.subarray(0, 9));
    large.set(SCAN.content.subarray(9), large.length - 6);
    expect(await refused(() => attach(large))).toEqual(['file_too_large']);
    expect(await refused(() => attach(new Uint8Array()))).toEqual(['file_empty']);
    expect(await refused(() => attach(new TextEncoder().encode('PK not a pdf')))).toEqual(['file_not_pdf']);
    expect(await refused(() => attach(SCAN.content.subarray(0, -4)))).toEqual(['file_not_pdf']);
    expect(await refused(() => attach(new Uint8Array([0xff, 0xd8, 0xff, 0xe0])))).toEqual(['file_not_pdf']);
    expect(await refused(() => attach(SCAN.content, up.officer(CLOSED)))).toEqual(['not_your_role']);
    expect(await refused(() => attach(SCAN.content, up.clerk(CLOSED)))).toEqual(['not_found']);
    expect(await attach(SCAN.content)).toEqual({ sha256: sha256(SCAN.content) });
    const second = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
    await attach(second);
    const row = await up.decisionRow(id);
    const [kept] = await read().select().from(file).where(eq(file.id, row.scanFileId!));
    expect(kept?.sha256).toBe(sha256(second));
    await sign();
    await publish();
    expect(await refused(() => attach(SCAN.content))).toEqual(['wrong_state']);
  });

  it('seen as another has left it since is refused with who and when', async () => {
    const seen = await versionNow();
    await sign();
    const again = () => chooseSigner(up.officer(CLOSED + 9), { id, version: seen, ...SIGNER });
    await expect(again()).rejects.toMatchObject({
      reasons: [{ code: 'somebody_was_first' }],
      detail: { actorId: world.viewers.officer.accountId, at: CLOSED },
    });
  });
});

describe('publishing', () => {
  it('needs signer and scan, and is the records clerk’s', async () => {
    expect(await refused(publish)).toEqual(['signer_chosen']);
    await sign();
    expect(await refused(publish)).toEqual(['scan_attached']);
    await attachScan(up.records(), { id, file: SCAN });
    for (const who of ['officer', 'chief', 'leader', 'inspector'] as const)
      expect(await refused(() => publish(as(world.viewers[who], CLOSED)))).toEqual(['not_your_role']);
    expect(await refused(() => publish(up.head(CLOSED)))).toEqual(['not_found']);
    await publish();
    expect(await up.decisionRow(id)).toMatchObject({
      ...PAPER,
      state: 'published',
      publishedAt: SIGNED,
      publishedById: world.viewers.records.accountId,
    });
    for (const lineId of lineIds) expect((await up.line(lineId)).state).toBe('nominated');
  });

  it('freezes the annex as the leader saw it, whoever is renamed since', async () => {
    const seen = await readVersion<{ lines: LineSnapshot[] }>(read(), 'submission', submissionId);
    await write(async (tx) => {
      await tx.update(person).set({ name: 'Tên mới' }).where(eq(person.id, world.people.chairman));
      await tx.update(orgUnit).set({ name: 'Mới' }).where(eq(orgUnit.id, world.units.first));
    });
    const made = await up.publish(id);
    const annex = await readVersion<{ lines: LineSnapshot[]; submission: unknown }>(read(), 'decision', id);
    expect(annex?.value.lines).toEqual(seen?.value.lines);
    expect(annex?.value.lines[0]?.person.name).toBe('Nguyễn Văn An');
    expect(annex?.value.submission).toEqual({ title: 'Tờ trình', version: 1, sha256: seen?.sha256 });
    expect(annex?.sha256).toBe(made.sha256);
    const [event] = (await historyOf(read(), 'decision', id)).filter((e) => e.action === 'decision.publish');
    expect(event?.payload).toMatchObject({ version: 1, sha256: made.sha256, people: 2 });
    expect((await decisionDetail(world.viewers.officer, id))?.annex.map((row) => [row.name, row.unit])).toEqual([
      ['Nguyễn Văn An', 'Phường Quán Triều'],
      ['Trần Thị Bình', 'Phường Quán Triều'],
    ]);
  });

  it('tells the office and the units on the list, once', async () => {
    await up.publish(id);
    const { cityId, units } = world;
    expect(await lettersOf('decision.publish')).toEqual(
      [
        ...['consolidator', 'consolidator_head', 'leader'].map((role) => `${cityId},${role}`),
        ...['unit_clerk', 'unit_head'].map((role) => `${units.first},${role}`),
      ].sort(),
    );
    for (const kind of ['decision.sign', 'decision.number']) expect(await lettersOf(kind)).toEqual([]);
  });

  it('pressed twice happens once', async () => {
    const input = await up.prepared(id);
    const press = { ...up.records(), key: 'press' };
    const [first, second] = await Promise.all([publishDecision(press, input), publishDecision(press, input)]);
    expect(second).toEqual(first);
    expect(await refused(() => publishDecision(up.records(), input))).toContain('wrong_state');
    expect(await read().select().from(version).where(eq(version.kind, 'decision'))).toHaveLength(1);
  });

  it('leaves before or after, whichever statement fails', async () => {
    const input = await up.prepared(id);
    const before = await allRows();
    let failures = 0;
    for (; ; failures += 1) {
      const done = await failingAt(failures + 1, () => publishDecision(up.records(), input)).then(
        () => true,
        () => false,
      );
      if (done) break;
      expect(await allRows()).toEqual(before);
    }
    expect(failures).toBeGreaterThan(30);
    expect((await up.decisionRow(id)).state).toBe('published');
    expect((await verifyAudit()).ok).toBe(true);
  });

  it('by a lent right records both names', async () => {
    const input = await up.prepared(id);
    const stand = await addAccount('stand-in', 'inspector', world.cityId);
    const lender = world.viewers.records.accountId!;
    const grants = [{ role: 'records_clerk' as const, unitId: world.cityId, onBehalfOf: lender }];
    const ctx = as({ ...stand, grants }, SIGNED);
    await publishDecision(ctx, input);
    for (const action of ['decision.sign', 'decision.number', 'decision.publish']) {
      const [event] = (await historyOf(read(), 'decision', id)).filter((e) => e.action === action);
      expect(event).toMatchObject({ actorId: stand.accountId, onBehalfOfId: lender });
    }
  });
});

describe('a published decision', () => {
  it('has its number corrected openly: the history holds both, the annex stays', async () => {
    const made = await up.publish(id);
    const correct = async (comment: string, ctx = up.records(instantAt('2022-05-06', '09:00'))) =>
      correctNumber(ctx, { id, version: await versionNow(), number: '513/QĐ-UBND', day: '2022-05-06', comment });
    expect(await refused(() => correct(' '))).toEqual(['missing_words']);
    expect(await refused(() => correct('x', up.officer(CLOSED)))).toEqual(['not_your_role']);
    await correct('Ghi nhầm số');
    expect(await up.decisionRow(id)).toMatchObject({ number: '513/QĐ-UBND', day: '2022-05-06', state: 'published' });
    const [event] = (await historyOf(read(), 'decision', id)).filter((e) => e.action === 'decision.correct_number');
    expect(event?.payload).toMatchObject({
      was: { number: '512/QĐ-UBND', day: '2022-05-05' },
      number: '513/QĐ-UBND',
      day: '2022-05-06',
    });
    const kept = await read()
      .select()
      .from(version)
      .where(and(eq(version.kind, 'decision'), eq(version.subjectId, id)));
    expect(kept.map((v) => v.sha256)).toEqual([made.sha256]);
    expect(await lettersOf('decision.correct_number')).toHaveLength(5);
  });

  it('is there for the units on its list from publication on, and for no other unit', async () => {
    const { head, clerk, secondHead, records, inspector, leader } = world.viewers;
    for (const viewer of [head, clerk, secondHead]) {
      expect(await listDecisions(viewer)).toEqual([]);
      expect(await decisionDetail(viewer, id)).toBeUndefined();
    }
    for (const viewer of [records, inspector, leader]) expect(await decisionDetail(viewer, id)).toBeDefined();
    await sign();
    await attachScan(up.records(), { id, file: SCAN });
    expect(await decisionScan(head, id)).toBeUndefined();
    await publish();
    expect((await listDecisions(head)).map((d) => [d.id, d.people])).toEqual([[id, 2]]);
    const seen = await decisionDetail(clerk, id);
    expect(seen).toMatchObject({ number: '512/QĐ-UBND', preparedBy: null, publishedBy: null, offers: [] });
    expect(seen?.annex).toHaveLength(2);
    expect(Buffer.from((await decisionScan(head, id))!.content)).toEqual(Buffer.from(SCAN.content));
    expect(await listDecisions(secondHead)).toEqual([]);
    expect(await decisionDetail(secondHead, id)).toBeUndefined();
    expect(await decisionScan(secondHead, id)).toBeUndefined();
  });
});
