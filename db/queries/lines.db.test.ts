import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { flushAccessLog } from '../access-log.ts';
import { setException } from '../commands/dossiers/exceptions.ts';
import { setInternalNote } from '../commands/lines/note.ts';
import { overrideFinding } from '../commands/lines/override.ts';
import { replaceLine } from '../commands/lines/replace.ts';
import { accessLog } from '../schema.ts';
import { measured } from '../statements.ts';
import { read } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { type Desk, openDesk } from '../testing-dossier.ts';
import { addAccount, foundWorld, NOON, type World } from '../testing-world.ts';
import { lineDetail } from './line-detail.ts';
import { exportLines, linesOfClass, linesOfDossier, linesOfPerson } from './lines.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const clerk = () => world.viewers.clerk;

describe('lines', () => {
  it('tell where a person stands, and who signed a list on which he stands himself', async () => {
    world.viewers.head = await addAccount('chairman', 'unit_head', world.units.first, world.people.chairman);
    const lineIds = await desk.received(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    const [first] = lineIds as [string, string];
    const [row, other] = await linesOfClass(world.viewers.officer, world.classes.SKILL);
    expect(row).toMatchObject({
      id: first,
      person: { name: 'Nguyễn Văn An', position: 'Chủ tịch UBND' },
      unit: { title: 'Phường Quán Triều' },
      open: 0,
      findings: [],
      isSigner: true,
    });
    expect(other).toMatchObject({ person: { name: 'Trần Thị Bình' }, isSigner: false });
  });

  it('are given out as they are listed, and it is noted whose data left', async () => {
    await desk.received(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    const { officer, secondClerk } = world.viewers;
    const out = await exportLines(officer, world.classes.SKILL, { search: 'Bình' }, NOON);
    expect(out.map(({ person }) => person.name)).toEqual(['Trần Thị Bình']);
    expect(await exportLines(secondClerk, world.classes.SKILL, {}, NOON)).toEqual([]);
    await flushAccessLog();
    const noted = await read().select().from(accessLog).where(eq(accessLog.subjectKind, 'person'));
    expect(noted.map(({ accountId, subjectId }) => ({ accountId, subjectId }))).toEqual([
      { accountId: officer.accountId, subjectId: world.people.clerk },
    ]);
  });

  it('count a waived condition as no longer open', async () => {
    const { lineIds } = await desk.put(desk.pair('young', 'THEORY'));
    await setException(desk.clerk(), { lineId: lineIds[0]!, exceptionReason: 'Quy hoạch' });
    await desk.send();
    const [before] = await linesOfClass(world.viewers.officer, world.classes.THEORY, { only: 'questioned' });
    expect(before).toMatchObject({ open: 1, exceptionReason: 'Quy hoạch' });
    await overrideFinding(desk.chief(), { lineId: lineIds[0]!, ruleCode: 'P06', reason: 'Đặc biệt' });
    expect(await linesOfClass(world.viewers.officer, world.classes.THEORY, { only: 'questioned' })).toEqual([]);
    const [after] = await linesOfClass(world.viewers.officer, world.classes.THEORY, { only: 'clean' });
    expect(after).toMatchObject({
      open: 0,
      findings: [{ code: 'STANDARD_NOT_MET', waived: { reason: 'Đặc biệt', by: 'chief' } }],
    });
  });

  it('are narrowed by unit, state, finding and part of a name, and leave drafts to the unit', async () => {
    await desk.received(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    await desk.put(desk.pair('young', 'SKILL'));
    const of = async (filters: Parameters<typeof linesOfClass>[2]) =>
      (await linesOfClass(world.viewers.officer, world.classes.SKILL, filters)).map((row) => row.person.name);
    expect(await of({})).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
    expect(await of({ search: 'binh' })).toEqual(['Trần Thị Bình']);
    expect(await of({ search: '%' })).toHaveLength(2);
    expect(await of({ states: ['draft'] })).toEqual(['Lê Văn Cường']);
    expect(await of({ unitId: world.units.second })).toEqual([]);
    expect(await of({ finding: 'WRONG_TARGET' })).toEqual([]);
  });

  it('keep what the office notes to the office', async () => {
    const [lineId] = (await desk.received(desk.pair('chairman', 'SKILL'))) as [string];
    await setInternalNote(desk.officer(), { lineId, note: 'Bí mật' });
    const { result: seen, statements } = await measured(() => linesOfDossier(clerk(), desk.id));
    expect(seen[0]?.internalNote).toBeNull();
    expect(statements.filter((s) => s.text.includes('internal_note'))).toEqual([]);
    for (const viewer of [world.viewers.officer, world.viewers.chief, world.viewers.inspector])
      expect((await lineDetail(viewer, lineId, NOON))?.internalNote).toBe('Bí mật');
    for (const viewer of [clerk(), world.viewers.head, world.viewers.leader])
      expect((await lineDetail(viewer, lineId, NOON))?.internalNote).toBeNull();
  });

  it('tell in the detail who replaced whom, and offer each viewer his own steps', async () => {
    const [old] = (await desk.received(desk.pair('young', 'SKILL'))) as [string];
    const { lineId } = await replaceLine(desk.clerk(), {
      lineId: old,
      personId: world.people.clerk,
      reason: 'ILLNESS',
    });
    const again = await replaceLine(desk.clerk(), { lineId, personId: world.people.chairman, reason: 'ILLNESS' });
    const seen = await lineDetail(clerk(), lineId, NOON);
    expect(seen?.chain.map((row) => row.name)).toEqual(['Lê Văn Cường', 'Trần Thị Bình', 'Nguyễn Văn An']);
    expect((await lineDetail(clerk(), again.lineId, NOON))?.offers.map((offer) => offer.event)).toEqual([
      'withdraw',
      'replace',
    ]);
    expect((await lineDetail(world.viewers.officer, again.lineId, NOON))?.offers.map((offer) => offer.event)).toContain(
      'accept',
    );
    expect(await lineDetail(world.viewers.secondClerk, lineId, NOON)).toBeUndefined();
    expect((await linesOfPerson(clerk(), world.people.chairman)).map((row) => row.id)).toEqual([again.lineId]);
    expect(await linesOfPerson(world.viewers.secondClerk, world.people.chairman)).toEqual([]);
  });

  it('are read in a fixed number of statements, however many there are', async () => {
    await desk.put(desk.pair('young', 'THEORY'));
    const few = await measured(() => linesOfDossier(clerk(), desk.id));
    await desk.put(desk.pair('accountant', 'THEORY'), desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    const many = await measured(() => linesOfDossier(clerk(), desk.id));
    expect(many.statements.length).toBe(few.statements.length);
    expect(few.statements.length).toBeLessThanOrEqual(4);
  });
});
