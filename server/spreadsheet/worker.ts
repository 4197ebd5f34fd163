import { parentPort } from 'node:worker_threads';
import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import type { WorkerAnswer, WorkerQuestion } from './read.ts';
import { readRegistrationList } from './registration-list.ts';
import { sniffWorkbook } from './sniff.ts';
import { readStaffList } from './staff-list.ts';
import { decodeUnmarked } from './unmarked-encoding.ts';
import { readXls } from './xls.ts';
import { readXlsx } from './xlsx.ts';

// The .xls library remarks on odd records; whatever a hostile file makes it say does not belong in our log.
console.error = console.warn = console.log = () => undefined;

// Runs as a thread of its own, started by read.ts from this file's path: whatever a file does to it, the page lives on.
parentPort?.on('message', async (question: WorkerQuestion) => {
  parentPort?.postMessage(await answer(question));
});

async function answer({ id, bytes, list }: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    const workbook = sniffWorkbook(bytes) === 'xlsx' ? await readXlsx(bytes) : readXls(bytes);
    for (const sheet of workbook.sheets) decodeUnmarked(sheet);
    if (!list) return { id, workbook };
    const read = list.kind === 'registration' ? readRegistrationList : readStaffList;
    return { id, workbook, list: read(workbook, list.catalogue) };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { id, refused: { code: error.code, detail: error.detail } };
    return { id, refused: { code: 'broken_file', detail: (error as Error).message } };
  }
}
