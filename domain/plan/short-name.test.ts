import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctShortName, SHORT_NAME_LENGTH, shortName } from './short-name.ts';

describe('a short name', () => {
  it.each([
    ['Trung cấp lý luận chính trị, hệ không tập trung, khóa 15', 'TC LLCT K15'],
    ['Bồi dưỡng ngạch chuyên viên chính', 'Ngạch CVC'],
    ['Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 4, lớp 2', 'QPAN ĐT4 L2'],
    ['Nghiệp vụ địa chính - xây dựng - môi trường', 'ĐC-XD'],
    ['Tiếng dân tộc Tày - Nùng', 'Tày - Nùng'],
    ['Thạc sĩ (Quản lý công, Luật, Quản lý kinh tế)', 'ThS'],
    ['Kỹ năng giao tiếp, tiếp nhận hồ sơ tại Bộ phận Một cửa, lớp 1', 'Giao tiếp L1'],
  ])('of %s is %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it('reads a name in decomposed Unicode the same', () => {
    expect(shortName('Bồi dưỡng ngạch chuyên viên'.normalize('NFD'))).toBe('Ngạch CV');
  });

  it('tells the 26 classes of Plan 67 apart', () => {
    const { courses } = JSON.parse(readFileSync('db/seed/data/plan-67.json', 'utf8')) as {
      courses: { name: string }[];
    };
    const short: string[] = [];
    for (const { name } of courses) short.push(distinctShortName(name, short));
    expect(new Set(short).size).toBe(26);
    expect(short.filter((name) => name.endsWith(')'))).toEqual([]);
  });

  it('is never longer than a column nor empty, and never twice the same, whatever the names', () => {
    const names = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(names, (all) => {
        const short: string[] = [];
        for (const name of [...all, ...all]) {
          short.push(distinctShortName(name, short));
          expect(short.at(-1)?.length).toBeLessThanOrEqual(SHORT_NAME_LENGTH);
        }
        expect(new Set(short).size).toBe(short.length);
      }),
    );
  });
});
