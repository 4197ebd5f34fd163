import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { NAMED_WORK, type WorkKey } from '#domain/work.ts';
import { handOver } from '../commands/dossiers/hand-over.ts';
import { receiveDossier } from '../commands/dossiers/receive.ts';
import { sendDossier } from '../commands/dossiers/send.ts';
import { askExtension } from '../commands/plans/extensions.ts';
import { courseClass } from '../schema.ts';
import { measured } from '../statements.ts';
import { write } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { type Desk, openDesk } from '../testing-dossier.ts';
import { addAccount, foundWorld, NOON, type World } from '../testing-world.ts';
import { closingDates } from './closing-dates.ts';
import { workCounts, workFor } from './home.ts';

freshStore();

let world: World;
let desk: Desk;

beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const counts = async (viewer: Viewer, now = NOON): Promise<Partial<Record<WorkKey, number>>> =>
  Object.fromEntries((await workFor(viewer, now)).map(({ key, n }) => [key, n]));

describe('home', () => {
  it('follows a dossier from desk to desk, and shows it to nobody else', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    expect(await counts(world.viewers.clerk)).toMatchObject({ finish_dossier: 1 });
    expect(await counts(world.viewers.head)).toEqual({});
    expect(await counts(world.viewers.secondClerk)).toEqual({ open_dossier: 1 });

    await handOver(desk.clerk(), { dossierId: desk.id });
    expect(await counts(world.viewers.clerk)).toEqual({});
    expect(await workFor(world.viewers.head, NOON)).toEqual([
      { key: 'sign_dossier', n: 1, first: desk.id, due: null, href: `/dossiers/${desk.id}` },
    ]);
    expect(await counts(world.viewers.secondHead)).toEqual({});
    expect(await counts(world.viewers.officer)).toEqual({});

    await sendDossier(desk.head(), { dossierId: desk.id });
    expect(await counts(world.viewers.head)).toEqual({});
    expect(await counts(world.viewers.officer)).toEqual({ receive_dossier: 1 });
    expect(await counts(world.viewers.educationHead)).toEqual({});

    await receiveDossier(desk.officer(), { dossierId: desk.id });
    expect(await counts(world.viewers.officer)).toEqual({ appraise_line: 2 });
    for (const viewer of [world.viewers.chief, world.viewers.leader, world.viewers.records, world.viewers.inspector])
      expect(await counts(viewer)).toEqual({});
  });

  it('counts what was asked for more time for both who may answer', async () => {
    const late = instantAt('2023-01-02', '09:00');
    await askExtension(desk.clerk(late), {
      roundId: world.roundId,
      unitId: world.units.first,
      classId: null,
      reason: 'Bão',
    });
    expect(await counts(world.viewers.officer)).toEqual({ answer_extension: 1 });
    expect(await counts(world.viewers.chief)).toEqual({ answer_extension: 1 });
    expect(await counts(world.viewers.leader)).toEqual({});
  });

  it('asks the database once, whatever somebody holds, and knows every kind of work in both dialects', async () => {
    const roles = ['unit_clerk', 'unit_head', 'consolidator', 'consolidator_head', 'leader', 'records_clerk'] as const;
    const all = await addAccount('all', 'administrator', world.cityId);
    const grants = roles.map((role) => ({ role, unitId: role.startsWith('unit') ? world.units.first : world.cityId }));
    const busy: Viewer = { ...all, grants: [...all.grants, ...grants] };
    const { result, statements } = await measured(() => workFor(busy, NOON));
    expect(statements).toHaveLength(1);
    expect(result.map(({ key }) => key)).toContain('finish_dossier');
    expect(NAMED_WORK.length).toBeGreaterThan(20);
  });

  it('sums by page for the rail', async () => {
    await desk.received(desk.pair('chairman', 'SKILL'));
    expect(await workCounts(world.viewers.officer, NOON)).toEqual({ classes: 1 });
    expect(await workCounts({ ...world.viewers.officer, grants: [] }, NOON)).toEqual({});
  });
});

describe('closing dates', () => {
  it('names the moments ahead, soonest first, and none once all have passed', async () => {
    const ahead = await closingDates(world.viewers.clerk, NOON);
    expect(ahead.length).toBeGreaterThan(0);
    expect(ahead.map((date) => date.at)).toEqual(ahead.map((date) => date.at).sort((a, b) => a - b));
    expect(ahead.every((date) => date.at > NOON && date.classes.length > 0)).toBe(true);
    expect(await closingDates(world.viewers.clerk, instantAt('2024-01-01', '00:00'))).toEqual([]);
  });

  it('names no class that was called off', async () => {
    const { THEORY } = world.classes;
    const named = async () =>
      (await closingDates(world.viewers.clerk, NOON)).flatMap((date) => date.classes.map(({ id }) => id));
    expect(await named()).toContain(THEORY);
    await write((tx) => tx.update(courseClass).set({ cancelledAt: NOON }).where(eq(courseClass.id, THEORY)));
    expect(await named()).not.toContain(THEORY);
  });

  it('shows no plan to whom none concerns', async () => {
    expect(await closingDates({ ...world.viewers.clerk, grants: [] }, NOON)).toEqual([]);
  });
});
