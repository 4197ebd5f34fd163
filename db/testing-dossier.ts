import { asc, eq } from 'drizzle-orm';
import { addLines } from './commands/dossiers/add-lines.ts';
import { handOver } from './commands/dossiers/hand-over.ts';
import { openDossier } from './commands/dossiers/open.ts';
import { receiveDossier } from './commands/dossiers/receive.ts';
import { sendDossier } from './commands/dossiers/send.ts';
import { dossier, line } from './schema.ts';
import { read } from './store.ts';
import { as, NOON, type World } from './testing-world.ts';

/** The first ward's dossier of the small world, with its people at their desks. */
export type Desk = Awaited<ReturnType<typeof openDesk>>;

export async function openDesk(world: World) {
  const clerk = (now = NOON) => as(world.viewers.clerk, now);
  const head = (now = NOON) => as(world.viewers.head, now);
  const officer = (now = NOON) => as(world.viewers.officer, now);
  const chief = (now = NOON) => as(world.viewers.chief, now);
  const { id } = await openDossier(clerk(), { roundId: world.roundId, unitId: world.units.first });
  const pair = (who: keyof World['people'], klass: keyof World['classes']) => ({
    personId: world.people[who],
    classId: world.classes[klass],
  });
  const put = (...entries: ReturnType<typeof pair>[]) => addLines(clerk(), { dossierId: id, entries });
  return {
    world,
    id,
    clerk,
    head,
    officer,
    chief,
    pair,
    put,
    row: async (dossierId = id) => (await read().select().from(dossier).where(eq(dossier.id, dossierId)))[0]!,
    lines: (dossierId = id) =>
      read()
        .select()
        .from(line)
        .where(eq(line.dossierId, dossierId))
        .orderBy(asc(line.classId), asc(line.preference), asc(line.createdAt)),
    line: async (lineId: string) => (await read().select().from(line).where(eq(line.id, lineId)))[0]!,
    /** Hands over and sends what stands as drafts. */
    async send() {
      await handOver(clerk(), { dossierId: id });
      return sendDossier(head(), { dossierId: id });
    },
    /** Puts these on the list, sends it and has it received; returns the lines' ids in their order. */
    async received(...entries: ReturnType<typeof pair>[]) {
      const { lineIds } = await put(...entries);
      await handOver(clerk(), { dossierId: id });
      await sendDossier(head(), { dossierId: id });
      await receiveDossier(officer(), { dossierId: id });
      return lineIds;
    },
  };
}
