import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { decisionDetail } from '../../queries/decisions.ts';
import { decision, outbox } from '../../schema.ts';
import { failingAt } from '../../statements.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { allRows, refused } from '../../testing-refusals.ts';
import { foundWorld, NOON, type World } from '../../testing-world.ts';
import { readVersion } from '../../versions.ts';
import { attachScan } from '../decisions/scan.ts';
import { beginClass } from './admission.ts';
import { askPostponement, confirmAttendance, grantPostponement, refusePostponement } from './attendance.ts';
import { nominateExternal } from './external.ts';
import { reviewLines } from './review.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const summons = () => ({
  classId: world.classes.DEFENCE,
  kind: 'summons' as const,
  issuedBy: 'Hội đồng GDQPAN thành phố',
  number: '21/GTT-HĐ',
  day: '2022-05-04',
});

async function validated() {
  const lineIds = await desk.received(desk.pair('chairman', 'DEFENCE'), desk.pair('clerk', 'DEFENCE'));
  await reviewLines(desk.officer(), { event: 'accept', lineIds });
  return lineIds as [string, string];
}

describe('a summons', () => {
  it('is recorded with its number, day and list, and takes the class’s validated lines along', async () => {
    const lineIds = await validated();
    const made = await nominateExternal(desk.officer(), summons());
    expect(made.lines).toBe(2);
    const [row] = await read().select().from(decision).where(eq(decision.id, made.decisionId));
    expect(row).toMatchObject({ kind: 'summons', state: 'published', number: '21/GTT-HĐ', day: '2022-05-04' });
    for (const id of lineIds)
      expect(await desk.line(id)).toMatchObject({ state: 'nominated', decisionId: made.decisionId });
    const annex = await readVersion<{ lines: { person: { name: string } }[] }>(read(), 'decision', made.decisionId);
    expect(annex?.id).toBe(row?.versionId);
    expect(annex?.value.lines.map((l) => l.person.name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'line.nominate_external'));
    expect(letters).toHaveLength(2);
  });

  it('is for classes on which the city does not decide, and for lines that are validated', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'DEFENCE'));
    expect(await refused(() => nominateExternal(desk.officer(), summons()))).toEqual(['nothing_chosen']);
    const named = { ...summons(), lineIds: [lineIds[1]!] };
    expect(await refused(() => nominateExternal(desk.officer(), named))).toEqual([`wrong_state:${lineIds[1]}`]);
    await reviewLines(desk.officer(), { event: 'accept', lineIds });
    const ofCity = { ...summons(), classId: world.classes.SKILL };
    expect(await refused(() => nominateExternal(desk.officer(), ofCity))).toEqual([`route_external:${lineIds[0]}`]);
    const blank = { ...summons(), number: ' ' };
    expect(await refused(() => nominateExternal(desk.officer(), blank))).toEqual([`missing_words:${lineIds[1]}`]);
  });

  it('takes its scan once, from the office that recorded it', async () => {
    await validated();
    const { decisionId: id } = await nominateExternal(desk.officer(), summons());
    const file = { name: 'giay-trieu-tap.pdf', content: new TextEncoder().encode('%PDF-1.4\n%%EOF\n') };
    expect(await refused(() => attachScan(desk.clerk(), { id, file }))).toEqual(['not_found']);
    expect((await decisionDetail(desk.officer().viewer, id))?.takesScan).toBe(true);
    await attachScan(desk.officer(), { id, file });
    expect((await decisionDetail(desk.officer().viewer, id))?.scan?.name).toBe(file.name);
    expect((await decisionDetail(desk.officer().viewer, id))?.takesScan).toBe(false);
    expect(await refused(() => attachScan(desk.officer(), { id, file }))).toEqual(['wrong_state']);
    expect((await verifyAudit()).ok).toBe(true);
  });

  it('is the office’s alone', async () => {
    await validated();
    for (const who of ['chief', 'leader', 'inspector'] as const)
      expect(await refused(() => nominateExternal({ viewer: world.viewers[who], now: NOON }, summons()))).toEqual([
        'not_your_role',
      ]);
    for (const ctx of [desk.clerk(), desk.head()])
      expect(await refused(() => nominateExternal(ctx, summons()))).toEqual(['not_found']);
  });

  it('leaves before or after, whichever statement fails', async () => {
    const lineIds = await validated();
    const before = await allRows();
    let failures = 0;
    for (let n = 1; ; n += 1) {
      const done = await failingAt(n, () => nominateExternal(desk.officer(), summons())).then(
        () => true,
        () => false,
      );
      if (done) break;
      failures += 1;
      expect(await allRows()).toEqual(before);
      expect((await desk.line(lineIds[0])).state).toBe('validated');
    }
    expect(failures).toBeGreaterThan(15);
    expect((await desk.line(lineIds[0])).state).toBe('nominated');
    expect((await verifyAudit()).ok).toBe(true);
  });
});

describe('whoever is convened', () => {
  it('is confirmed by the unit, or asks to come another time and is answered', async () => {
    const [first, second] = await validated();
    await nominateExternal(desk.officer(), summons());
    await confirmAttendance(desk.clerk(), { lineIds: [first] });
    expect((await desk.line(first)).attendanceConfirmedAt).toBe(NOON);
    const foreign = { viewer: world.viewers.secondClerk, now: NOON };
    expect(await refused(() => confirmAttendance(foreign, { lineIds: [first] }))).toEqual([`not_found:${first}`]);

    const ask = { lineId: second, reason: 'MATERNITY' } as const;
    await askPostponement(desk.clerk(), ask);
    expect(await refused(() => askPostponement(desk.clerk(), ask))).toEqual([`postponement_not_asked:${second}`]);
    expect(await refused(() => grantPostponement(desk.officer(), { lineIds: [first] }))).toEqual([
      `postponement_asked:${first}`,
    ]);
    await refusePostponement(desk.officer(), { lineIds: [second], comment: 'Lớp cuối trong năm' });
    expect(await desk.line(second)).toMatchObject({ state: 'nominated', postponementReason: null });
    await askPostponement(desk.clerk(), ask);
    await grantPostponement(desk.officer(), { lineIds: [second] });
    expect((await desk.line(second)).state).toBe('deferred');
  });

  it('attends from the class’s first day on, unless he asked to come another time', async () => {
    const [first, second] = await validated();
    await nominateExternal(desk.officer(), summons());
    await askPostponement(desk.clerk(), { lineId: second, reason: 'ILLNESS' });
    const classId = world.classes.DEFENCE;
    const eve = desk.officer(instantAt('2022-06-19', '23:59'));
    expect(await refused(() => beginClass(eve, { classId }))).toEqual([`class_begun:${first}`]);
    const begun = desk.officer(instantAt('2022-06-20', '00:00'));
    expect(await refused(() => beginClass(begun, { classId, lineIds: [second] }))).toEqual([
      `postponement_not_asked:${second}`,
    ]);
    expect(await beginClass(begun, { classId })).toEqual({ lines: 1 });
    expect([(await desk.line(first)).state, (await desk.line(second)).state]).toEqual(['attending', 'nominated']);
  });
});
