import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { personFacts } from '../../queries/person-facts.ts';
import { certificate, line, lineFinding, qualification, result } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { refused } from '../../testing-refusals.ts';
import { foundWorld, type World } from '../../testing-world.ts';
import { admitLines, refuseAdmission } from './admission.ts';
import { correctResult, recordResults } from './results.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const ENDED = instantAt('2022-12-31', '08:00');
const officer = () => desk.officer(ENDED);

/** Lines in a state that other roles' steps lead to. */
async function inState(state: 'nominated' | 'attending', ...entries: ReturnType<Desk['pair']>[]) {
  const lineIds = await desk.received(...entries);
  await write((tx) => tx.update(line).set({ state }));
  return lineIds as [string, string, string];
}

const theory = (who: keyof World['people']) => desk.pair(who, 'THEORY');

describe('the organiser’s answer', () => {
  it('admits some and not others', async () => {
    const [first, second] = await inState('nominated', theory('chairman'), theory('clerk'));
    await admitLines(officer(), { lineIds: [first] });
    expect(await refused(() => refuseAdmission(officer(), { lineIds: [second], comment: '' }))).toEqual([
      `missing_words:${second}`,
    ]);
    await refuseAdmission(officer(), { lineIds: [second], comment: 'Thiếu hồ sơ' });
    expect([(await desk.line(first)).state, (await desk.line(second)).state]).toEqual(['attending', 'not_admitted']);
    expect(await refused(() => admitLines(desk.clerk(), { lineIds: [first] }))).toEqual([`not_found:${first}`]);
  });

  it('is not asked where the city’s own class has none', async () => {
    const [first] = await inState('nominated', desk.pair('chairman', 'SKILL'));
    expect(await refused(() => admitLines(officer(), { lineIds: [first] }))).toEqual([`route_admits:${first}`]);
  });
});

describe('results', () => {
  const pass = (lineId: string, more = {}) => ({
    lineId,
    outcome: 'completed' as const,
    grade: 'KHA' as const,
    ...more,
  });

  it('give whoever passed the level that the class grants, and judge his other lines again', async () => {
    const [first, second] = await inState('attending', theory('chairman'), theory('clerk'));
    const classId = world.classes.THEORY;
    const results = [
      pass(first, { certificateNumber: 'TC-081', issuedOn: '2022-12-30' }),
      { lineId: second, outcome: 'dropped_out' as const, reason: 'Tự ý nghỉ' },
    ];
    expect(await recordResults(officer(), { classId, source: 'ket-qua.xlsx', results })).toEqual({ lines: 2 });
    expect([(await desk.line(first)).state, (await desk.line(second)).state]).toEqual(['completed', 'dropped_out']);
    const rows = await read().select().from(result);
    expect(rows).toHaveLength(2);
    const [level] = await read().select().from(certificate).where(eq(certificate.classId, classId));
    expect(level).toMatchObject({
      personId: world.people.chairman,
      kind: 'llct',
      level: 'TRUNG_CAP',
      number: 'TC-081',
      issuedOn: '2022-12-30',
      issuer: 'Trung tâm chính trị',
      source: 'class',
    });
    const facts = await personFacts(read(), [world.people.chairman], '2022-12-31');
    expect(facts.get(world.people.chairman)?.politicalTheory).toBe('TRUNG_CAP');
    expect(await read().select().from(lineFinding).where(eq(lineFinding.lineId, first))).toEqual([]);
  });

  it('of a degree go among the qualifications, of any other class among the certificates', async () => {
    const [degree] = await inState('attending', desk.pair('chairman', 'MASTER'));
    const later = desk.officer(instantAt('2024-12-01', '08:00'));
    await recordResults(later, { classId: world.classes.MASTER, source: 'tay', results: [pass(degree)] });
    const [row] = await read().select().from(qualification).where(eq(qualification.classId, world.classes.MASTER));
    expect(row).toMatchObject({ level: 'THAC_SI', awardedOn: '2024-11-30', source: 'class' });
  });

  it('are corrected by the head of the office, who takes the level back with them', async () => {
    const [first] = await inState('attending', theory('chairman'));
    const classId = world.classes.THEORY;
    await recordResults(officer(), { classId, source: 'tay', results: [pass(first)] });
    const again = { lineId: first, comment: 'Nhập nhầm' };
    expect(await refused(() => correctResult(officer(), again))).toEqual([`not_your_role:${first}`]);
    await correctResult(desk.chief(ENDED), again);
    expect(await desk.line(first)).toMatchObject({ state: 'attending' });
    expect(await read().select().from(result)).toEqual([]);
    const counting = and(eq(certificate.classId, classId), isNull(certificate.withdrawnAt));
    expect(await read().select().from(certificate).where(counting)).toEqual([]);
    await recordResults(officer(), { classId, source: 'tay', results: [pass(first, { grade: 'GIOI' })] });
    expect(await read().select().from(certificate).where(counting)).toHaveLength(1);
  });

  it('are refused whole when one is incomplete, of another class or too early', async () => {
    const [first, second, third] = await inState(
      'attending',
      theory('chairman'),
      theory('clerk'),
      desk.pair('young', 'SKILL'),
    );
    const classId = world.classes.THEORY;
    const record = (results: Parameters<typeof recordResults>[1]['results'], ctx = officer()) =>
      refused(() => recordResults(ctx, { classId, source: 'tay', results }));
    expect(await record([pass(first), { lineId: second, outcome: 'failed' }])).toEqual([`not_a_result:${second}`]);
    expect(await record([pass(first, { grade: 'KHONG_DAT' })])).toEqual([`not_a_result:${first}`]);
    expect(await record([pass(first), pass(first)])).toEqual(['not_a_result']);
    expect(await record([pass(first), pass(third)])).toEqual([`not_found:${third}`]);
    expect(await record([])).toEqual(['nothing_chosen']);
    const lastDay = desk.officer(instantAt('2022-12-29', '23:59'));
    expect(await record([pass(first)], lastDay)).toEqual([`class_ended:${first}`]);
    expect(await record([pass(first)], desk.chief(ENDED))).toEqual([`not_your_role:${first}`]);
  });
});
