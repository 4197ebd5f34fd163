import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FrozenPaper } from '#domain/papers/form.ts';
import { dayOf } from '#domain/time/day.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { paperForm as formOn, frozenPaper, letterheadOf, signersOf } from '../../queries/papers/form.ts';
import { letterheads, paperForms, signers } from '../../queries/papers/pages.ts';
import { decision, orgUnit } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { readVersion } from '../../versions.ts';
import { publishDecision } from '../decisions/publish.ts';
import { numberSubmission } from '../submissions/number.ts';
import { setPaperForm } from './set-form.ts';
import { setLetterhead } from './set-letterhead.ts';
import { addSigner, endSigner } from './signers.ts';
import { takeBackForm } from './take-back.ts';

freshStore();
let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

const TODAY = dayOf(CLOSED);
const FORM = { symbol: 'QĐ-UBND', bases: ['Luật A'], recipients: ['Như Điều 3', 'Lưu: VT'], officeId: null };
const set = (from: string, seen = 0, form = FORM) =>
  setPaperForm(up.officer(CLOSED), { governmentId: world.cityId, kind: 'decision', form, from, seen });
const on = (day: string) => formOn(read(), { kind: 'decision', governmentId: world.cityId, on: day });
const head = (place: string) => ({ over: 'UBND TỈNH', own: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ'], place });

describe('a kind of paper’s form', () => {
  it('counts from its day on, and what counted before stays', async () => {
    const usual = await on(TODAY);
    expect(usual.symbol).toBe('QĐ-UBND');
    await set('2022-06-01');
    await set('2022-07-01', 1, { ...FORM, bases: ['Luật B'] });
    expect(await on('2022-05-31')).toEqual(usual);
    expect((await on('2022-06-30')).bases).toEqual(['Luật A']);
    expect((await on('2022-07-01')).bases).toEqual(['Luật B']);
    expect((await verifyAudit()).ok).toBe(true);
  });

  it('is not set for a day before today, nor by two people who saw the same', async () => {
    await expect(set('2022-05-03')).rejects.toMatchObject({ reasons: [{ code: 'from_past', field: 'from' }] });
    await set(TODAY);
    await expect(set('2022-06-01')).rejects.toMatchObject({ reasons: [{ code: 'somebody_was_first' }] });
    await set(TODAY, 1, { ...FORM, bases: [] });
    expect((await on(TODAY)).bases).toEqual([]);
  });

  it('can be taken back until it begins', async () => {
    const { id } = await set('2022-06-01');
    await takeBackForm(up.officer(CLOSED), { id, version: 1 });
    expect((await on('2022-06-01')).bases).not.toEqual(['Luật A']);
    const now = await set(TODAY);
    await expect(takeBackForm(up.officer(CLOSED), { id: now.id, version: 1 })).rejects.toMatchObject({
      reasons: [{ code: 'already_begun' }],
    });
  });

  it('is the office’s to set and to read, and an office below the government may issue it', async () => {
    for (const viewer of [world.viewers.clerk, world.viewers.head, world.viewers.leader])
      await expect(
        setPaperForm(as(viewer, CLOSED), {
          governmentId: world.cityId,
          kind: 'decision',
          form: FORM,
          from: TODAY,
          seen: 0,
        }),
      ).rejects.toMatchObject({ reasons: [{ code: 'not_found' }] });
    expect(await paperForms(world.viewers.clerk, TODAY)).toBeUndefined();
    expect(await letterheads(world.viewers.clerk, TODAY)).toEqual([]);
    await expect(set(TODAY, 0, { ...FORM, officeId: 'nowhere' as never })).rejects.toMatchObject({
      reasons: [{ code: 'not_found', field: 'office' }],
    });
    await set('2022-06-01');
    const shown = (await paperForms(world.viewers.officer, TODAY))!.kinds.find(({ kind }) => kind === 'decision')!;
    expect(shown).toMatchObject({ now: { id: null }, coming: [{ validFrom: '2022-06-01' }], past: [], seen: 1 });
  });
});

describe('a unit’s name on papers', () => {
  it('follows from the tree until one is set, and again on the days before', async () => {
    const derived = await letterheadOf(read(), world.units.first, TODAY);
    expect(derived.own[0]).toBe('ỦY BAN NHÂN DÂN');
    await setLetterhead(up.officer(CLOSED), {
      ...{ unitId: world.units.first, head: head('Phường Một'), from: '2022-06-01', seen: 0 },
    });
    expect(await letterheadOf(read(), world.units.first, '2022-05-31')).toEqual(derived);
    expect(await letterheadOf(read(), world.units.first, '2022-06-01')).toEqual(head('Phường Một'));
    const row = (await letterheads(world.viewers.officer, '2022-06-02')).find(({ id }) => id === world.units.first);
    expect(row).toMatchObject({ since: '2022-06-01', head: head('Phường Một'), seen: 1 });
  });
});

describe('who signs', () => {
  it('is offered between two days, and an end is set once', async () => {
    const signer = { unitId: world.cityId, name: 'Lê Quang Minh', title: 'Phó Chủ tịch', capacity: 'KT' as const };
    const { id } = await addSigner(up.officer(CLOSED), { ...signer, from: '2022-01-01', to: null });
    expect(await signersOf(read(), world.cityId, TODAY)).toMatchObject([{ name: 'Lê Quang Minh' }]);
    await endSigner(up.officer(CLOSED), { id, version: 1, to: '2022-05-31' });
    await expect(endSigner(up.officer(CLOSED), { id, version: 1, to: '2022-06-30' })).rejects.toMatchObject({
      reasons: [{ code: 'somebody_was_first' }],
    });
    expect(await signersOf(read(), world.cityId, '2022-06-01')).toEqual([]);
    expect(await signers(world.viewers.officer, '2022-06-01')).toMatchObject([{ id, ended: true }]);
    expect(await signers(world.viewers.head, TODAY)).toEqual([]);
  });

  it('is entered once for the same days', async () => {
    const signer = { unitId: world.cityId, name: 'Một', title: 'Phó Chủ tịch', capacity: 'KT' as const };
    const add = (from: string, to: string | null, more = {}) =>
      addSigner(up.officer(CLOSED), { ...signer, ...more, from, to });
    await add('2022-03-01', '2022-05-31');
    for (const [from, to] of [
      ['2022-01-01', null],
      ['2022-05-31', null],
      ['2022-01-01', '2022-03-01'],
    ] as const)
      await expect(add(from, to)).rejects.toMatchObject({ reasons: [{ code: 'signer_known', field: 'name' }] });
    await add('2022-06-01', null);
    await add('2022-01-01', '2022-02-28');
    await add('2022-03-01', null, { title: 'Chủ tịch', capacity: 'TM' });
  });

  it('stands on a paper by himself where he is the only one, and nobody where there are several', async () => {
    const signer = {
      unitId: world.cityId,
      title: 'Phó Chủ tịch',
      capacity: 'KT' as const,
      from: '2022-01-01',
      to: null,
    };
    await addSigner(up.officer(CLOSED), { ...signer, name: 'Một' });
    const asked = { kind: 'decision' as const, governmentId: world.cityId, on: TODAY };
    expect((await frozenPaper(read(), asked)).signer).toEqual({ name: 'Một', title: 'Phó Chủ tịch', capacity: 'KT' });
    await addSigner(up.officer(CLOSED), { ...signer, name: 'Hai' });
    expect((await frozenPaper(read(), asked)).signer).toBeNull();
  });
});

describe('what was sent, submitted or decided', () => {
  it('keeps its head, its laws and its signer, whatever is renamed or set afterwards', async () => {
    const lineIds = await up.crowd(1);
    expect(lineIds).toHaveLength(1);
    const dossier = (await readVersion<{ paper: FrozenPaper }>(read(), 'dossier', up.id))!.value.paper;
    const submissionId = await up.goUp([world.classes.SKILL]);
    await up.move(up.leader(), submissionId, { event: 'approve' });
    const [row] = await read().select().from(decision).where(eq(decision.submissionId, submissionId));
    await publishDecision(up.records(), await up.prepared(row!.id));
    const before = (await readVersion<{ paper: FrozenPaper }>(read(), 'decision', row!.id))!;
    expect(before.value.paper).toMatchObject({
      form: { symbol: 'QĐ-UBND' },
      signer: { name: 'Nguyễn Văn Lãnh', title: 'Chủ tịch', capacity: 'TM' },
    });
    await write((tx) => tx.update(orgUnit).set({ name: 'Tên Mới' }));
    await set(TODAY, 0, { ...FORM, bases: ['Luật mới'] });
    const after = (await readVersion<{ paper: FrozenPaper }>(read(), 'decision', row!.id))!;
    expect(after.sha256).toBe(before.sha256);
    expect(after.value.paper).toEqual(before.value.paper);
    expect(JSON.stringify(dossier.letterhead)).not.toContain('TÊN MỚI');
    expect(JSON.stringify(await letterheadOf(read(), world.units.first, TODAY))).toContain('TÊN MỚI');
  });

  it('is numbered once it has gone up, corrected with a reason, and never as another of the year', async () => {
    await up.crowd(2);
    const id = await up.goUp([world.classes.SKILL]);
    const seen = async () => (await up.submissionRow(id)).version;
    const numbered = async (number: string, reason?: string) =>
      numberSubmission(up.officer(CLOSED), { id, version: await seen(), number, day: '2022-05-04', reason });
    const frozen = (await readVersion(read(), 'submission', id))!.sha256;
    await expect(
      numberSubmission(up.officer(CLOSED), { id, version: await seen(), number: '15/TTr-PNV', day: '2022-05-05' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'day_to_come', field: 'day' }] });
    await numbered('15/TTr-PNV');
    await expect(numbered('16/TTr-PNV')).rejects.toMatchObject({
      reasons: [{ code: 'missing_words', field: 'reason' }],
    });
    await numbered('16/TTr-PNV', 'Ghi nhầm số');
    expect(await up.submissionRow(id)).toMatchObject({ number: '16/TTr-PNV', day: '2022-05-04', state: 'submitted' });
    expect((await readVersion(read(), 'submission', id))!.sha256).toBe(frozen);
    const late = { id, version: (await seen()) - 1, number: '17/TTr-PNV', day: '2022-05-04', reason: 'x' };
    await expect(numberSubmission(up.officer(CLOSED), late)).rejects.toMatchObject({
      reasons: [{ code: 'somebody_was_first' }],
    });
    for (const viewer of [world.viewers.clerk, world.viewers.leader])
      await expect(numberSubmission(as(viewer, CLOSED), { ...late, version: await seen() })).rejects.toMatchObject({
        reasons: [{ code: 'not_found' }],
      });
  });
});
