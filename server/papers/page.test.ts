import { beforeAll, describe, expect, test } from 'vitest';
import { SIGNING_CAPACITIES, type SigningCapacity } from '#domain/codes.ts';
import { signatureRows } from '#domain/papers/signature.ts';
import { paperDocx } from './docx.ts';
import { points } from './measures.ts';
import { paperPdf } from './pdf.ts';
import { asPrinted, fontsOf, pagesOf, rulesOf, type SeenLine, type SeenPage } from './testing-pages.ts';
import { sampleDecision } from './testing-papers.ts';

// Both renderings, as a reader of the finished page sees them: ours, and Word's as LibreOffice prints it.

const LISTS = [1, 12, 40, 300];
/** From a decision whose signature stands high on its page to one where it comes to stand on the next. */
const LENGTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

/** Who signs in each of the six capacities. */
const SIGNERS: Record<SigningCapacity, string> = {
  CHIEF: 'Chủ tịch',
  TM: 'Chủ tịch',
  KT: 'Phó Chủ tịch',
  TL: 'Trưởng phòng Nội vụ',
  TUQ: 'Chánh Văn phòng',
  Q: 'Chủ tịch',
};
const SIGNATURES = SIGNING_CAPACITIES.map((capacity) => {
  const body = capacity === 'TM' || capacity === 'KT' ? 'Ủy ban nhân dân' : null;
  return signatureRows({ capacity, title: SIGNERS[capacity], head: 'Chủ tịch', body });
});

interface Seen {
  bytes: Buffer;
  pages: SeenPage[];
}

const papers = [
  ...LISTS.map((people) => sampleDecision(people)),
  ...LENGTHS.map((articles) => sampleDecision(1, { articles })),
  ...SIGNATURES.map((signature) => sampleDecision(1, { signature })),
];
/** The papers of each length, and those of each signature. */
const lengths = (of: Seen[]) => of.slice(LISTS.length, LISTS.length + LENGTHS.length);
const signatures = (of: Seen[]) => of.slice(LISTS.length + LENGTHS.length);
const seen: Record<'pdf' | 'docx', Seen[]> = { pdf: [], docx: [] };
const look = async (bytes: Buffer): Promise<Seen> => ({ bytes, pages: await pagesOf(bytes) });

beforeAll(async () => {
  for (const paper of papers) seen.pdf.push(await look(await paperPdf(paper)));
  for (const bytes of await asPrinted(await Promise.all(papers.map(paperDocx)))) seen.docx.push(await look(bytes));
}, 300_000);

const line = ({ lines }: SeenPage, words: string | RegExp): SeenLine => {
  const found = lines.find(({ text }) => (typeof words === 'string' ? text === words : words.test(text)));
  if (!found) throw new Error(`no line ${words}`);
  return found;
};
const middle = ({ x, right }: { x: number; right: number }) => (x + right) / 2;
const first = (made: Seen) => made.pages[0] as SeenPage;
const isNumber = ({ text }: SeenLine) => /^\d+$/.test(text);
const inTopMargin = ({ y }: SeenLine) => y < points(18);

/** Programs are started, on machines that do much else. */
const SLOW = { timeout: 60_000 };

describe.each(['pdf', 'docx'] as const)('as %s', SLOW, (format) => {
  const of = (people: number) => seen[format][LISTS.indexOf(people)] as Seen;

  test('the paper is A4 upright and its annex lies', () => {
    const [paper, ...annex] = of(40).pages;
    expect([paper?.width, paper?.height].map((n) => Math.round(n ?? 0))).toEqual([595, 842]);
    for (const { width, height } of annex) expect([width, height].map(Math.round)).toEqual([842, 595]);
  });

  test('words keep to the margins and reach them', () => {
    for (const { width, height, lines } of of(40).pages) {
      const body = lines.filter((at) => !inTopMargin(at));
      expect(Math.min(...body.map(({ x }) => x))).toBeGreaterThan(points(30) - 0.5);
      expect(Math.max(...body.map(({ right }) => right))).toBeLessThan(width - points(15) + 0.5);
      expect(Math.min(...body.map(({ y }) => y))).toBeGreaterThan(points(20) - 1);
      expect(Math.max(...body.map(({ bottom }) => bottom))).toBeLessThan(height - points(20) + 3);
    }
    const stretched = line(first(of(1)), /^Căn cứ Nghị định số 101/);
    expect(stretched.x).toBeCloseTo(points(42.7), 0);
    expect(Math.abs(stretched.right - points(195))).toBeLessThan(2);
  });

  test('issuer and nation stand in the middle of 70 | 95 mm', () => {
    const page = first(of(1));
    for (const words of ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ THÁI NGUYÊN', 'Số: 05/QĐ-UBND'])
      expect(Math.abs(middle(line(page, words)) - points(30 + 35))).toBeLessThan(1);
    for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'])
      expect(Math.abs(middle(line(page, words)) - points(30 + 70 + 47.5))).toBeLessThan(1);
    const day = line(page, 'Thành phố Thái Nguyên, ngày 05 tháng 3 năm 2022');
    expect(day.right).toBeLessThan(points(195) + 0.5);
    expect(Math.abs(day.y - line(page, 'Số: 05/QĐ-UBND').y)).toBeLessThan(0.5);
  });

  test('rules are drawn: as long as the motto, and a third to a half of what the others stand under', async () => {
    const page = first(of(1));
    const rules = await rulesOf(of(1).bytes, 1);
    expect(rules).toHaveLength(3);
    const under = (at: SeenLine) => {
      const found = rules.filter((rule) => Math.abs(middle(rule) - middle(at)) < 1);
      return found.map(({ x, right }) => (right - x) / (at.right - at.x));
    };
    const [motto = 0] = under(line(page, 'Độc lập - Tự do - Hạnh phúc'));
    expect(Math.abs(motto - 1)).toBeLessThan(0.01);
    for (const words of ['THÀNH PHỐ THÁI NGUYÊN', /chuyên viên năm 2022$/]) {
      const share = under(line(page, words)).at(-1) ?? 0;
      expect(share).toBeGreaterThanOrEqual(1 / 3);
      expect(share).toBeLessThanOrEqual(1 / 2);
    }
  });

  test('every font is in the file', async () => {
    const fonts = await fontsOf(of(12).bytes);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(fonts.map(({ name }) => name).sort()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
  });

  test('pages are numbered in the top margin from the second of each section on', () => {
    for (const { pages } of [of(300), ...lengths(seen[format])]) {
      let ofSection = 0;
      pages.forEach((page, i) => {
        ofSection = i > 0 && page.width === pages[i - 1]?.width ? ofSection + 1 : 1;
        const numbers = page.lines.filter(inTopMargin);
        expect(numbers.map(({ text }) => text)).toEqual(ofSection === 1 ? [] : [String(ofSection)]);
        for (const number of numbers)
          expect(Math.abs(middle(number) - (points(30) + page.width - points(15)) / 2)).toBeLessThan(1);
      });
    }
  });

  test.each(LISTS)('a list of %i has its headings on every page and each row whole, in order', (people) => {
    const annex = of(people).pages.slice(1);
    const numbers: number[] = [];
    for (const page of annex) {
      expect(page.lines.filter(({ text }) => text === 'STT' || text.startsWith('STT '))).toHaveLength(1);
      const rows = page.lines.filter((at) => !inTopMargin(at) && at.right < points(45) && isNumber(at));
      numbers.push(...rows.map(({ text }) => Number(text)));
      const words = page.lines.map(({ text }) => text).join(' ');
      expect(words.match(/Tuyết/g)?.length).toBe(words.match(/Phượng/g)?.length);
    }
    expect(numbers).toEqual(Array.from({ length: people }, (_, i) => i + 1));
    const lowest = annex
      .at(-1)
      ?.lines.toSorted((a, b) => a.y - b.y)
      .at(-1);
    expect(lowest?.text).toBe(`Ấn định danh sách có ${people} người./.`);
    expect(annex).toHaveLength({ 1: 1, 12: 1, 40: 3, 300: 16 }[people] ?? 0);
  });

  test('a signature takes two lines along, with room for the hand, whatever is before it', () => {
    const turned = lengths(seen[format]).map(({ pages }) => {
      const at = pages.findIndex(({ lines }) => lines.some(({ text }) => text === 'Lê Quang Minh'));
      const page = pages[at] as SeenPage;
      const capacity = line(page, 'PHÓ CHỦ TỊCH');
      const body = page.lines.filter(({ y, x }) => y < line(page, 'Nơi nhận:').y - 5 && x < points(60));
      expect(body.filter((row) => !inTopMargin(row)).length).toBeGreaterThanOrEqual(2);
      expect(line(page, 'Lê Quang Minh').y - capacity.bottom).toBeGreaterThan(points(30) - 4);
      expect(Math.abs(line(page, 'Nơi nhận:').y - line(page, 'KT. CHỦ TỊCH').y)).toBeLessThan(3);
      return at;
    });
    expect(new Set(turned)).toEqual(new Set([0, 1]));
  });

  test.each(SIGNATURES.map((rows, i) => [rows.join(' / '), rows, i] as const))(
    '%s is signed on the right',
    (_, rows, i) => {
      const page = first(signatures(seen[format])[i] as Seen);
      const name = line(page, 'Lê Quang Minh');
      const block = page.lines.filter(({ y, x }) => y > line(page, 'Nơi nhận:').y - 5 && y < name.y && x > points(115));
      expect(block.toSorted((a, b) => a.y - b.y).map(({ text }) => text)).toEqual(rows);
      for (const row of [...block, name]) expect(Math.abs(middle(row) - points(30 + 80 + 42.5))).toBeLessThan(1);
      expect(name.y - Math.max(...block.map(({ bottom }) => bottom))).toBeGreaterThan(points(30) - 4);
    },
  );
});

test('both say the same words on the same pages', () => {
  const words = ({ pages }: Seen) =>
    pages.map(({ lines }) =>
      lines
        .flatMap(({ text }) => text.split(' '))
        .toSorted()
        .join(' '),
    );
  seen.pdf.forEach((made, i) => {
    expect(words(seen.docx[i] as Seen)).toEqual(words(made));
  });
});
