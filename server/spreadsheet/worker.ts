import { parentPort } from 'node:worker_threads';
import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import type { WorkerAnswer, WorkerQuestion } from './read.ts';
import { sniffWorkbook } from './sniff.ts';
import { decodeUnmarked } from './unmarked-encoding.ts';
import { readXls } from './xls.ts';
import { readXlsx } from './xlsx.ts';

// Runs as a thread of its own, started by read.ts from this file's path: whatever a file does to it, the page lives on.
// The .xls library remarks on odd records; nobody reads that here, and the log is for us.
process.stdout.write = process.stderr.write = () => true;

parentPort?.on('message', async ({ id, bytes }: WorkerQuestion) => {
  parentPort?.postMessage(await answer(id, bytes));
});

async function answer(id: number, bytes: Uint8Array): Promise<WorkerAnswer> {
  try {
    const workbook = sniffWorkbook(bytes) === 'xlsx' ? await readXlsx(bytes) : readXls(bytes);
    for (const sheet of workbook.sheets) decodeUnmarked(sheet);
    return { id, workbook };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { id, refused: { code: error.code, detail: error.detail } };
    return { id, refused: { code: 'broken_file', detail: (error as Error).message } };
  }
}
