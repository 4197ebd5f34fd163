import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { onClose } from '#db/store.ts';
import type { PaperFormat } from './formats.ts';
import type { Paper } from './model.ts';

export interface PaperQuestion {
  id: number;
  paper: Paper;
  format: PaperFormat;
}
export type PaperAnswer = { id: number; bytes: Uint8Array } | { id: number; error: string };

/** No paper of this register takes a tenth of it; one that does not end must not hold up the next. */
const LIMIT_MS = 60_000;

interface Renderer {
  worker: Worker | undefined;
  queue: Promise<unknown>;
  lastId: number;
}

// One for the process, also when a development server loads this module again.
const holder = globalThis as typeof globalThis & { __paperRenderer?: Renderer };
holder.__paperRenderer ??= { worker: undefined, queue: Promise.resolve(), lastId: 0 };
const renderer = holder.__paperRenderer;

onClose(async () => {
  await renderer.worker?.terminate();
  renderer.worker = undefined;
});

/**
 * A paper as a file, made in a thread of its own: a list of 300 people takes half a second, and pages are served
 * meanwhile. The thread runs the source files, so fonts and libraries are found as Node finds packages, never bundled.
 */
export async function renderPaper(paper: Paper, format: PaperFormat): Promise<Buffer> {
  const turn = renderer.queue.then(() => ask(paper, format));
  renderer.queue = turn.catch(() => undefined);
  return turn;
}

async function ask(paper: Paper, format: PaperFormat): Promise<Buffer> {
  renderer.worker ??= startWorker();
  const worker = renderer.worker;
  const id = ++renderer.lastId;
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const giveUp = (error: Error) => {
    if (renderer.worker === worker) renderer.worker = undefined;
    void worker.terminate();
    reject(error);
  };
  const onAnswer = (answer: PaperAnswer) => {
    if (answer.id !== id) return;
    if ('bytes' in answer) resolve(Buffer.from(answer.bytes));
    else reject(new Error(answer.error));
  };
  const onExit = (code: number) => giveUp(new Error(`the papers' thread ended with ${code}`));
  const timer = setTimeout(() => giveUp(new Error('a paper took too long')), LIMIT_MS);
  worker.on('message', onAnswer).on('error', giveUp).on('exit', onExit).ref();
  try {
    worker.postMessage({ id, paper, format } satisfies PaperQuestion);
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', onAnswer).off('error', giveUp).off('exit', onExit).unref();
  }
}

function startWorker(): Worker {
  const worker = new Worker(workerFile(), {
    name: 'papers',
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}

/** A plain path, found when it is needed: the built server bundles no thread, it runs the source file. */
function workerFile(): string {
  const here = join(import.meta.dirname ?? '', 'worker.ts');
  return existsSync(here) ? here : join(process.cwd(), 'server', 'papers', 'worker.ts');
}
