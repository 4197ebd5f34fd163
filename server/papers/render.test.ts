import { afterAll, expect, test } from 'vitest';
import { closeStore } from '#db/store.ts';
import { paperDocx } from './docx.ts';
import { paperPdf } from './pdf.ts';
import { renderPaper } from './render.ts';
import { sampleDecision } from './testing-papers.ts';

afterAll(() => closeStore());

/** A thread is started, on machines that do much else. */
const SLOW = { timeout: 60_000 };

test('papers made in the thread, several asked for at once, are the same as those made here', SLOW, async () => {
  const paper = sampleDecision(40);
  const [pdf, docx] = await Promise.all([renderPaper(paper, 'pdf'), renderPaper(paper, 'docx')]);
  expect(pdf.equals(await paperPdf(paper))).toBe(true);
  expect(docx.equals(await paperDocx(paper))).toBe(true);
});

test('a paper that cannot be made is an error, and the next one is made', SLOW, async () => {
  const broken = { ...sampleDecision(1), at: Number.NaN };
  await expect(renderPaper(broken, 'docx')).rejects.toThrow();
  expect((await renderPaper(sampleDecision(1), 'docx')).subarray(0, 2).toString()).toBe('PK');
});
