import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ListCatalogue, RegistrationList, StaffList } from '#domain/list-rows.ts';
import { type WorkbookRefusal, WorkbookRefused } from '#domain/workbook-refusal.ts';
import { LIMITS } from './limits.ts';
import type { Workbook } from './model.ts';
import { sniffWorkbook } from './sniff.ts';

export interface WorkerQuestion {
  id: number;
  bytes: Uint8Array;
  /** Read the workbook as a list too. */
  list?: { kind: 'registration' | 'staff'; catalogue: ListCatalogue };
}
export type WorkerAnswer =
  | { id: number; workbook: Workbook; list?: RegistrationList | StaffList }
  | { id: number; refused: { code: WorkbookRefusal; detail: string | undefined } };

interface Reader {
  worker: Worker | undefined;
  /** Files are read one after the other: the memory limit is the thread's, not a file's. */
  queue: Promise<unknown>;
  lastId: number;
}

// One for the process, also when a development server loads this module again.
const holder = globalThis as typeof globalThis & { __spreadsheetReader?: Reader };
holder.__spreadsheetReader ??= { worker: undefined, queue: Promise.resolve(), lastId: 0 };
const reader = holder.__spreadsheetReader;

/**
 * Reads an untrusted .xlsx or .xls in a thread with limited memory and time. Nothing of the file is computed or
 * followed; the thread is kept for the next file, and replaced when a file has exhausted it.
 * @throws WorkbookRefused with a closed code when the file is not taken
 */
export async function readWorkbook(bytes: Uint8Array, limits?: Limits): Promise<Workbook> {
  return (await inTurn({ bytes }, limits)).workbook;
}

/** Reads a unit's registration list in that thread; the workbook is needed to give the list back with its errors. */
export async function readRegistrationFile(
  bytes: Uint8Array,
  catalogue: ListCatalogue,
  limits?: Limits,
): Promise<{ workbook: Workbook; list: RegistrationList }> {
  const { workbook, list } = await inTurn(
    { bytes, list: { kind: 'registration', catalogue: plain(catalogue) } },
    limits,
  );
  return { workbook, list: list as RegistrationList };
}

/** Reads a staff list in that thread. */
export async function readStaffFile(bytes: Uint8Array, catalogue: ListCatalogue, limits?: Limits): Promise<StaffList> {
  return (await inTurn({ bytes, list: { kind: 'staff', catalogue: plain(catalogue) } }, limits)).list as StaffList;
}

interface Limits {
  milliseconds: number;
}
type Question = Omit<WorkerQuestion, 'id'>;
type Answer = Extract<WorkerAnswer, { workbook: Workbook }>;

async function inTurn(question: Question, limits: Limits = LIMITS): Promise<Answer> {
  sniffWorkbook(question.bytes);
  const turn = reader.queue.then(() => ask(question, limits.milliseconds));
  reader.queue = turn.catch(() => undefined);
  return turn;
}

/** Only what a list is read against goes over to the thread, whatever else the caller's rows hold. */
function plain({ units, positions, classes }: ListCatalogue): ListCatalogue {
  const named = ({ code, name, aliases = [] }: ListCatalogue['classes'][number]) => ({
    code,
    name,
    aliases: [...aliases],
  });
  return {
    units: units.map(({ code, type, name }) => ({ code, type, name })),
    positions: positions.map(named),
    classes: classes.map(named),
  };
}

async function ask(question: Question, milliseconds: number): Promise<Answer> {
  reader.worker ??= startWorker();
  const worker = reader.worker;
  const id = ++reader.lastId;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const giveUp = (error: Error) => {
    if (reader.worker === worker) reader.worker = undefined;
    void worker.terminate();
    reject(error);
  };
  const onAnswer = (answer: WorkerAnswer) => {
    if (answer.id !== id) return;
    if ('workbook' in answer) resolve(answer);
    else reject(new WorkbookRefused(answer.refused.code, answer.refused.detail));
  };
  const onError = (error: Error & { code?: string }) =>
    giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkbookRefused('too_much_memory') : error);
  const onExit = () => giveUp(new WorkbookRefused('too_much_memory'));
  const timer = setTimeout(() => giveUp(new WorkbookRefused('too_slow')), milliseconds);
  worker.on('message', onAnswer).on('error', onError).on('exit', onExit).ref();
  try {
    worker.postMessage({ id, ...question } satisfies WorkerQuestion);
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', onAnswer).off('error', onError).off('exit', onExit).unref();
  }
}

function startWorker(): Worker {
  const worker = new Worker(workerFile(), {
    name: 'spreadsheet',
    // What the thread does not know, a file cannot make it tell.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMegabytes, maxYoungGenerationSizeMb: 32 },
  });
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}

/** A plain path, found when it is needed: the built server bundles no thread, it runs the source file. */
function workerFile(): string {
  const here = join(import.meta.dirname ?? '', 'worker.ts');
  return existsSync(here) ? here : join(process.cwd(), 'server', 'spreadsheet', 'worker.ts');
}

/** Ends the thread, for a command that has read all it wanted: it would keep the process alive. */
export async function closeReader(): Promise<void> {
  await reader.worker?.terminate();
  reader.worker = undefined;
}
