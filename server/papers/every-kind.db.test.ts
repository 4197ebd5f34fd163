import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyStore, freshStore } from '#db/testing.ts';
import { CITIZEN_ID, ENDED, tellStory } from '#db/testing-story.ts';
import { foundWorld } from '#db/testing-world.ts';
import { PAPER_KINDS, type PaperKind } from '#domain/papers/kinds.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { paperDocx } from './docx.ts';
import type { Paper } from './model.ts';
import { PAPERS } from './papers.ts';
import { paperPdf } from './pdf.ts';
import { asPrinted, pagesOf, type SeenPage } from './testing-pages.ts';

// Each kind as a reader of the finished pages sees it: ours, and Word's as LibreOffice prints it.

freshStore();

const papers = {} as Record<PaperKind, Paper>;
const pages = { pdf: {}, docx: {} } as Record<'pdf' | 'docx', Record<PaperKind, SeenPage[]>>;

beforeAll(async () => {
  await emptyStore();
  const { ids } = await tellStory(await foundWorld());
  for (const kind of PAPER_KINDS) {
    const paper = await PAPERS[kind](OPERATOR, ids[kind], ENDED);
    if (!paper) throw new Error(`no ${kind}`);
    papers[kind] = paper;
    pages.pdf[kind] = await pagesOf(await paperPdf(paper));
  }
  const printed = await asPrinted(await Promise.all(PAPER_KINDS.map((kind) => paperDocx(papers[kind]))));
  for (const [i, kind] of PAPER_KINDS.entries()) pages.docx[kind] = await pagesOf(printed[i] as Buffer);
}, 300_000);

/** Who stands in the lists, each as often as a list names him. */
const PEOPLE: Record<PaperKind, string[]> = {
  call: [],
  reminder: [],
  'registration-list': ['Nguyễn Văn An', 'Trần Thị Bình', 'Đinh Văn Hải'],
  'party-request': ['Nguyễn Văn An'],
  submission: ['Nguyễn Văn An', 'Trần Thị Bình'],
  decision: ['Nguyễn Văn An', 'Trần Thị Bình'],
  amendment: ['Trần Thị Bình', 'Đinh Văn Hải'],
  nomination: ['Trần Thị Bình'],
  'learner-list': ['Nguyễn Văn An', 'Đinh Văn Hải'],
  attendance: ['Nguyễn Văn An', 'Đinh Văn Hải'],
  results: ['Nguyễn Văn An', 'Đinh Văn Hải'],
  report: [],
};
/** How its list ends; a letter or a report without a list of people has none. */
const FEET: Record<PaperKind, string | null> = {
  call: null,
  reminder: null,
  'registration-list': 'Ấn định danh sách gồm 03 người',
  'party-request': 'Ấn định danh sách gồm 01 người',
  submission: 'Ấn định danh sách gồm 02 người',
  decision: 'Ấn định danh sách có 02 người./.',
  amendment: 'Ấn định danh sách gồm 01 người đưa ra, 01 người cử thay, bổ sung./.',
  nomination: 'Ấn định danh sách gồm 01 người',
  'learner-list': 'Ấn định danh sách gồm 02 người',
  attendance: 'Tổng số: 02 học viên.',
  results: 'Tổng số: 02 người',
  report: null,
};

describe.each(['pdf', 'docx'] as const)('as %s', (format) => {
  describe.each(PAPER_KINDS)('%s', (kind) => {
    const textOf = (some: readonly SeenPage[]) => some.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');

    it('names everybody of its list once, and ends with how many they are', () => {
      // The letter before a list may name somebody as well; a name in a column of remarks stands behind other words.
      const lines = pages[format][kind].flatMap((page) => page.lines.map(({ text }) => text));
      const named = PEOPLE[kind].map((name) => lines.filter((line) => line === name).length);
      expect(named).toEqual(PEOPLE[kind].map(() => 1));
      const foot = FEET[kind];
      if (foot === null) expect(PEOPLE[kind]).toEqual([]);
      else expect(textOf(pages[format][kind])).toContain(foot);
      expect(textOf(pages[format][kind])).not.toContain(CITIZEN_ID);
    });

    it('begins with its issuer and the nation, and its sections’ pages are numbered from 2', () => {
      const [first] = pages[format][kind];
      expect(textOf(first ? [first] : [])).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      const numbers = pages[format][kind].map(({ lines }) => lines.find(({ text, y }) => y < 50 && /^\d+$/.test(text)));
      const expected: number[] = [];
      for (const seen of numbers) expected.push(seen ? (expected.at(-1) ?? 0) + 1 : 1);
      expect(numbers.map((seen) => (seen ? Number(seen.text) : 1))).toEqual(expected);
      expect(expected.filter((n) => n === 1)).toHaveLength(papers[kind].sections.length);
    });
  });
});

it('made twice, each is equal byte for byte', async () => {
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  for (const kind of PAPER_KINDS)
    for (const make of [paperPdf, paperDocx])
      expect(sum(await make(papers[kind]))).toBe(sum(await make(structuredClone(papers[kind]))));
});
