import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { verifyAudit } from '../../audit/verify.ts';
import { line, outbox, version } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { addPerson, foundWorld, type World } from '../../testing-world.ts';
import { withdrawLine } from '../lines/answer.ts';
import { reviewLines } from '../lines/review.ts';
import { handOver } from './hand-over.ts';
import { openDossier } from './open.ts';
import { sendDossier } from './send.ts';

freshStore({ connections: 8 });

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const times = <Result>(n: number, work: (i: number) => Promise<Result>) =>
  Promise.allSettled(Array.from({ length: n }, (_, i) => work(i)));
const done = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.filter((o) => o.status === 'fulfilled').length;

it('one person is put down once, by however many clerks at once', async () => {
  expect(done(await times(8, () => desk.put(desk.pair('chairman', 'SKILL'))))).toBe(1);
  expect(await desk.lines()).toHaveLength(1);
});

it('people put down at once stand one after the other', async () => {
  const people = await Promise.all(
    Array.from({ length: 8 }, (_, i) => addPerson(world.units.first, { name: `Ông ${i}` })),
  );
  const put = await times(8, (i) => desk.put({ personId: people[i]!, classId: world.classes.SKILL }));
  expect(done(put)).toBe(8);
  expect((await desk.lines()).map((row) => row.preference)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('a unit opens one dossier, sends it once and is told of once', async () => {
  const input = { roundId: world.roundId, unitId: world.units.second };
  const opened = await times(8, () => openDossier({ ...desk.officer() }, input));
  const ids = opened.map((o) => (o.status === 'fulfilled' ? o.value.id : o.reason));
  expect(new Set(ids).size).toBe(1);
  await desk.put(desk.pair('chairman', 'SKILL'));
  await handOver(desk.clerk(), { dossierId: desk.id });
  expect(done(await times(8, () => sendDossier(desk.head(), { dossierId: desk.id })))).toBe(1);
  expect(await read().select().from(version).where(eq(version.kind, 'dossier'))).toHaveLength(1);
  expect(await read().select().from(outbox).where(eq(outbox.kind, 'dossier.send'))).toHaveLength(1);
});

it('a line that is accepted and withdrawn at once ends in one way, and the chain holds', async () => {
  const lineIds = await desk.received(desk.pair('chairman', 'SKILL'));
  await times(8, (i) =>
    i % 2
      ? withdrawLine(desk.clerk(), { lineId: lineIds[0]!, reason: 'ILLNESS' })
      : reviewLines(desk.officer(), { event: 'accept', lineIds }).then(() => undefined),
  );
  const [row] = await read().select().from(line).where(eq(line.id, lineIds[0]!));
  expect(row?.state).toBe('withdrawn');
  expect((await verifyAudit()).ok).toBe(true);
});
