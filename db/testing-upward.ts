import { eq } from 'drizzle-orm';
import { instantAt } from '#domain/time/day.ts';
import { chooseSigner, type Publication, publishDecision } from './commands/decisions/publish.ts';
import { attachScan } from './commands/decisions/scan.ts';
import { setException } from './commands/dossiers/exceptions.ts';
import { receiveDossier } from './commands/dossiers/receive.ts';
import { reviewLines } from './commands/lines/review.ts';
import { createSubmission } from './commands/submissions/build.ts';
import { moveSubmission } from './commands/submissions/move.ts';
import type { SubmissionStep } from './commands/submissions/step.ts';
import type { Ctx } from './context.ts';
import { courseClass, decision, line, submission } from './schema.ts';
import { read, write } from './store.ts';
import { openDesk } from './testing-dossier.ts';
import { addPerson, as, type World } from './testing-world.ts';

/** The short classes are closed, none has begun: lists go up from here on. */
export const CLOSED = instantAt('2022-05-04', '08:30');
/** The day on which the small world's papers are signed and numbered. */
export const SIGNED = instantAt('2022-05-05', '08:30');
/** The long class is closed too. */
export const ALL_CLOSED = instantAt('2022-08-01', '08:30');

export const SCAN = { name: 'quyet-dinh.pdf', content: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };

type Step = Omit<SubmissionStep, 'id' | 'version'> & { version?: number };
export type Upward = Awaited<ReturnType<typeof openUpward>>;

/** The city's office over the small world: lists go up, decisions come down. */
export async function openUpward(world: World) {
  const desk = await openDesk(world);
  const { officer, chief } = desk;
  const leader = (now = CLOSED) => as(world.viewers.leader, now);
  const records = (now = SIGNED) => as(world.viewers.records, now);
  const submissionRow = async (id: string) => (await read().select().from(submission).where(eq(submission.id, id)))[0]!;
  const decisionRow = async (id: string) => (await read().select().from(decision).where(eq(decision.id, id)))[0]!;
  const move = async (ctx: Ctx, id: string, step: Step) =>
    moveSubmission(ctx, { id, version: (await submissionRow(id)).version, ...step });
  /** Puts the lines' classes together, sends them to the head and up. */
  const goUp = async (classIds: string[], lineIds?: string[], now = CLOSED) => {
    const { id } = await createSubmission(officer(now), { title: 'Tờ trình', classIds, lineIds });
    await move(officer(now), id, { event: 'send_to_head' });
    await move(chief(now), id, { event: 'submit' });
    return id;
  };
  /** A drafted decision made ready to be published. */
  const prepared = async (id: string) => {
    const { version } = await decisionRow(id);
    const signer = { signerName: 'Nguyễn Văn Lãnh', signerTitle: 'Chủ tịch', capacity: 'TM' as const };
    await chooseSigner(officer(CLOSED), { id, version, ...signer });
    await attachScan(records(), { id, file: SCAN });
    return publication(id, (await decisionRow(id)).version);
  };
  return {
    ...desk,
    leader,
    records,
    submissionRow,
    decisionRow,
    linesIn: (submissionId: string) => read().select().from(line).where(eq(line.submissionId, submissionId)),
    move,
    goUp,
    prepared,
    /** Puts these down, has them sent, received and accepted; returns the lines' ids in that order. */
    async validated(...entries: ReturnType<typeof desk.pair>[]) {
      const { lineIds } = await desk.put(...entries);
      for (const lineId of lineIds) await setException(desk.clerk(), { lineId, exceptionReason: 'Nguồn quy hoạch' });
      await desk.send();
      await receiveDossier(officer(), { dossierId: desk.id });
      await reviewLines(officer(), { event: 'accept', lineIds });
      return lineIds;
    },
    /** Makes room for so many in the first class and puts so many new people down for it. */
    async crowd(n: number, quota = n) {
      await write((tx) => tx.update(courseClass).set({ quota }).where(eq(courseClass.id, world.classes.SKILL)));
      const entries = [];
      for (let i = 0; i < n; i += 1)
        entries.push({
          personId: await addPerson(world.units.first, { name: `Hà Văn ${String(i + 1).padStart(2, '0')}` }),
          classId: world.classes.SKILL,
        });
      return this.validated(...entries);
    },
    /** A list that was approved and whose decision is ready to be published. */
    async approved(...entries: ReturnType<typeof desk.pair>[]) {
      const lineIds = await this.validated(...entries);
      const submissionId = await goUp([...new Set(entries.map((e) => e.classId))], lineIds);
      const { decisionIds } = await move(leader(), submissionId, { event: 'approve' });
      return { lineIds, submissionId, decisionIds, decisionId: decisionIds[0]! };
    },
    publish: async (id: string) => publishDecision(records(), await prepared(id)),
  };
}

function publication(id: string, version: number): Publication {
  return { id, version, signedOn: '2022-05-05', number: '512/QĐ-UBND', day: '2022-05-05' };
}
