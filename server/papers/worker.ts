import { parentPort } from 'node:worker_threads';
import { paperDocx } from './docx.ts';
import { paperPdf } from './pdf.ts';
import type { PaperAnswer, PaperQuestion } from './render.ts';

// Runs as a thread of its own, started by render.ts from this file's path: setting a paper blocks its thread.
parentPort?.on('message', async ({ id, paper, format }: PaperQuestion) => {
  parentPort?.postMessage(await answer(id, () => (format === 'pdf' ? paperPdf(paper) : paperDocx(paper))));
});

async function answer(id: number, make: () => Promise<Buffer>): Promise<PaperAnswer> {
  try {
    return { id, bytes: await make() };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
