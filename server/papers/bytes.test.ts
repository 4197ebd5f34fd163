import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { paperDocx } from './docx.ts';
import { paperPdf } from './pdf.ts';
import { sampleDecision } from './testing-papers.ts';
import { entriesOf } from './zip.ts';

// A paper made twice is one file: its hash can be kept, and compared with what somebody brings.

/** Processes are started, on machines that do much else. */
const SLOW = { timeout: 120_000 };

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const made = async () => ({
  pdf: sha(await paperPdf(sampleDecision(12))),
  docx: sha(await paperDocx(sampleDecision(12))),
});

/** Another process, whose clock runs more than a year ahead. */
const ELSEWHERE = `
const Real = Date;
const ahead = 400 * 86_400_000 + 12_345_678;
globalThis.Date = class extends Real {
  constructor(...given) { given.length === 0 ? super(Real.now() + ahead) : super(...given); }
  static now() { return Real.now() + ahead; }
};
const { createHash } = await import('node:crypto');
const { sampleDecision } = await import('./server/papers/testing-papers.ts');
const { paperDocx } = await import('./server/papers/docx.ts');
const { paperPdf } = await import('./server/papers/pdf.ts');
const sha = (bytes) => createHash('sha256').update(bytes).digest('hex');
// Something else first: nothing may be counted through the process.
await paperDocx(sampleDecision(3));
await paperPdf(sampleDecision(3));
console.log(JSON.stringify({ pdf: sha(await paperPdf(sampleDecision(12))), docx: sha(await paperDocx(sampleDecision(12))) }));
`;

describe('made again, a paper has the same bytes', SLOW, () => {
  afterEach(() => void vi.useRealTimers());

  test('in the same process, on another day', async () => {
    const first = await made();
    vi.useFakeTimers({ now: Date.UTC(2031, 0, 2, 3, 4, 5), toFake: ['Date'] });
    expect(await made()).toEqual(first);
  });

  test.each(['Asia/Ho_Chi_Minh', 'America/New_York'])('in another process, another year, in %s', async (zone) => {
    const args = ['--input-type=module', '--eval', ELSEWHERE];
    const out = execFileSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    expect(JSON.parse(out)).toEqual(await made());
  });

  test('and other ones where the moment of its source, or a word of it, is another', async () => {
    const paper = sampleDecision(12);
    expect(sha(await paperPdf({ ...paper, at: paper.at + 1000 }))).not.toBe(sha(await paperPdf(paper)));
    expect(sha(await paperDocx({ ...paper, title: 'X' }))).not.toBe(sha(await paperDocx(paper)));
  });
});

describe('the file for Word', async () => {
  const parts = entriesOf(await paperDocx(sampleDecision(40)));
  const part = (path: string) => parts.find((at) => at.path === path)?.content.toString('utf8') ?? '';
  const body = part('word/document.xml');

  test('names Times New Roman for every kind of letter, and no other font', () => {
    const styles = part('word/styles.xml');
    expect(styles).toMatch(
      /<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"\/>/,
    );
    expect(styles).toContain('<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>');
    expect(body).not.toContain('w:rFonts');
  });

  test('has real headings of tables, rows that are never cut, and what stays together', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body.match(/<w:tr>/g)?.length).toBe(body.match(/<w:cantSplit\/>/g)?.length);
    expect(body).toContain('<w:keepNext/>');
  });

  test('numbers each section from one, not on its first page, by a field', () => {
    expect(body.match(/<w:titlePg\/>/g)).toHaveLength(2);
    expect(body.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(body).toContain('<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
    const headers = parts.filter(({ path }) => /header\d+\.xml$/.test(path)).map(({ content }) => String(content));
    expect(headers.filter((xml) => xml.includes('PAGE'))).toHaveLength(2);
  });

  test('underlines nothing', () => {
    expect(body).not.toContain('<w:u ');
  });
});
