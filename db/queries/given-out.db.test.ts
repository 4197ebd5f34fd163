import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { flushAccessLog } from '../access-log.ts';
import { correctPerson } from '../commands/people/correct.ts';
import { accessLog, line } from '../schema.ts';
import { read, write } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { type Desk, openDesk } from '../testing-dossier.ts';
import { correction } from '../testing-people.ts';
import { foundWorld, NOON, type World } from '../testing-world.ts';
import {
  exportChanges,
  exportDossierLines,
  exportLearners,
  exportRanking,
  exportSubmission,
  exportVersion,
} from './given-out.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  // What another test has read waits to be written, and is not this one's.
  await flushAccessLog();
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
  await desk.received(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'THEORY'));
});

const noted = async () => {
  await flushAccessLog();
  const rows = await read().select().from(accessLog).where(eq(accessLog.subjectKind, 'person'));
  return rows.map(({ subjectId }) => subjectId).toSorted();
};
const dossierId = async () => (await read().select().from(line))[0]!.dossierId;

describe('a list that is given out', () => {
  it('notes everybody on it as read, once, and nobody of what is left out', async () => {
    const { officer } = world.viewers;
    const id = await dossierId();
    expect(await exportDossierLines(officer, id, world.classes.SKILL, NOON)).toHaveLength(1);
    expect(await noted()).toEqual([world.people.chairman]);
  });

  it('is a whole dossier where no class is asked for', async () => {
    const { officer, clerk } = world.viewers;
    const id = await dossierId();
    const people = (lines: { personId: string }[]) => lines.map(({ personId }) => personId).toSorted();
    const both = [world.people.chairman, world.people.clerk].toSorted();
    expect(people(await exportDossierLines(officer, id, undefined, NOON))).toEqual(both);
    expect(people(await exportDossierLines(clerk, id, undefined, NOON))).toEqual(both);
  });

  it('is empty or not there for whoever does not reach it, and notes nothing', async () => {
    const { secondClerk } = world.viewers;
    expect(await exportDossierLines(secondClerk, await dossierId(), undefined, NOON)).toEqual([]);
    expect(await exportRanking(secondClerk, world.classes.SKILL, NOON)).toBeUndefined();
    expect(await exportSubmission(secondClerk, 'no such', NOON)).toBeUndefined();
    expect(await exportLearners(secondClerk, world.classes.SKILL, NOON)).toEqual([]);
    expect(await exportVersion(secondClerk, await dossierId(), 1, NOON)).toBeUndefined();
    expect(await exportChanges(secondClerk, NOON)).toEqual([]);
    expect(await noted()).toEqual([]);
  });

  it('is a sending as it was kept', async () => {
    const kept = await exportVersion(world.viewers.clerk, await dossierId(), 1, NOON);
    expect(kept?.value.lines).toHaveLength(2);
    expect(await noted()).toEqual([world.people.chairman, world.people.clerk].toSorted());
  });

  it('is what units have changed of their people', async () => {
    const { clerk, officer } = world.viewers;
    const changed = await correction(world.people.clerk, { birth: '1979-02-03', reason: 'Bổ sung' });
    await correctPerson({ viewer: clerk, now: NOON }, changed);
    await flushAccessLog();
    await write((tx) => tx.delete(accessLog));
    expect((await exportChanges(officer, NOON)).length).toBeGreaterThan(0);
    expect(await noted()).toEqual([world.people.clerk]);
  });

  it('is the ranking as the office sees it', async () => {
    const found = await exportRanking(world.viewers.officer, world.classes.SKILL, NOON);
    const ranked = [...(found?.proposed ?? []), ...(found?.reserves ?? [])];
    expect(ranked.map((row) => row.line.personId)).toEqual([world.people.chairman]);
    expect(await noted()).toEqual([world.people.chairman]);
  });
});
