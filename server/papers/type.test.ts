import { describe, expect, test } from 'vitest';
import { balancedLines, breakLines, lineText, widthOf } from './type.ts';

const MM = 25.4 / 72;
const TEXT = 'Về việc cử cán bộ, công chức, viên chức tham gia lớp Bồi dưỡng ngạch chuyên viên năm 2022';

describe('type', () => {
  test('is as wide as Times New Roman', () => {
    expect(widthOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 'bold') * MM).toBeCloseTo(88.3, 1);
    expect(widthOf('THÀNH PHỐ THÁI NGUYÊN', 13, 'bold') * MM).toBeCloseTo(61.8, 1);
    expect(widthOf('UBND THÀNH PHỐ THÁI NGUYÊN', 12, 'regular') * MM).toBeLessThan(70);
  });

  test('breaks at spaces, where the next word no longer fits, and loses none', () => {
    const lines = breakLines(TEXT, { size: 14, width: 200 });
    expect(lines.length).toBeGreaterThan(2);
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(200.01);
    expect(lines.map(lineText).join(' ')).toBe(TEXT);
    expect(lines.map(({ last }) => last)).toEqual([...lines.slice(1).map(() => false), true]);
  });

  test('breaks a word that alone is wider than a line', () => {
    const lines = breakLines('Nguyễn'.repeat(20), { size: 12, width: 100 });
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(100.01);
    expect(lines.map(lineText).join('')).toBe('Nguyễn'.repeat(20));
  });

  test('keeps faces apart inside a line, and a blank that is to be filled in as wide as it is', () => {
    const [line] = breakLines([{ text: 'Điều 1.', bold: true }, { text: ' Số:      /QĐ' }], { size: 14, width: 500 });
    expect(line?.pieces).toEqual([
      { text: 'Điều 1.', face: 'bold' },
      { text: ` Số:${'\u00a0'.repeat(6)}/QĐ`, face: 'regular' },
    ]);
  });

  test('centred rows are of about one length, and no more than needed', () => {
    const lines = balancedLines(TEXT, { size: 14, width: 400, bold: true });
    expect(lines).toHaveLength(breakLines(TEXT, { size: 14, width: 400, bold: true }).length);
    const widths = lines.map(({ width }) => width);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.8);
  });

  test('a word is not cut to make centred rows alike, where it has room', () => {
    const setting = { size: 7, width: 26, bold: true };
    expect(balancedLines('Ngoại ngữ', setting).map(lineText)).toEqual(['Ngoại', 'ngữ']);
    expect(balancedLines('Nguyễn'.repeat(9), setting).some(({ cut }) => cut)).toBe(true);
  });

  test('a line that was broken in a form is a space, as is what no page can show', () => {
    expect(lineText(breakLines('Đủ người.\r\nĐúng\thạn\u0000', { size: 12, width: 500 })[0]!)).toBe(
      'Đủ người. Đúng hạn',
    );
  });

  test('letters in parts are composed', () => {
    expect(lineText(breakLines('Nguyễn Thị Hòa'.normalize('NFD'), { size: 12, width: 500 })[0]!)).toBe(
      'Nguyễn Thị Hòa',
    );
  });
});
