import { describe, expect, test } from 'vitest';
import { createResolver } from './resolver.ts';
import { splitListed } from './split.ts';
import { CLASS_ABBREVIATIONS, POST_ABBREVIATIONS } from './wording.ts';

const resolve = createResolver(
  [
    { code: 'LLCT-TC-K15', name: 'Trung cấp lý luận chính trị, hệ không tập trung, khóa 15' },
    { code: 'LLCT-CC-22', name: 'Cao cấp lý luận chính trị, hệ không tập trung' },
    { code: 'QLNN-CV-22', name: 'Bồi dưỡng ngạch chuyên viên' },
    { code: 'QLNN-CVC-22', name: 'Bồi dưỡng ngạch chuyên viên chính' },
    { code: 'QPAN-3', name: 'Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3' },
    { code: 'QPAN-4A', name: 'Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 4, lớp 1' },
    { code: 'QPAN-4B', name: 'Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 4, lớp 2' },
    { code: 'NV-VP', name: 'Nghiệp vụ văn phòng - thống kê, văn thư, lưu trữ' },
    { code: 'CDS-22', name: 'Chuyển đổi số, dịch vụ công trực tuyến và ký số' },
    { code: 'THS-22', name: 'Thạc sĩ (Quản lý công, Luật, Quản lý kinh tế)' },
  ],
  { abbreviations: CLASS_ABBREVIATIONS },
);

describe('a written class', () => {
  test.each([
    ['LLCT-CC-22', 'LLCT-CC-22'],
    ['llct cc 22', 'LLCT-CC-22'],
    ['LLCT–CC–22', 'LLCT-CC-22'],
    ['Bồi dưỡng ngạch chuyên viên', 'QLNN-CV-22'],
    ['BỒI DƯỠNG NGẠCH CHUYÊN VIÊN CHÍNH', 'QLNN-CVC-22'],
    ['boi duong ngach chuyen vien', 'QLNN-CV-22'],
    ['Lớp bồi dưỡng ngạch chuyên viên năm 2022', 'QLNN-CV-22'],
    ['Thạc sỹ Quản lí công, Luật, Quản lí kinh tế', 'THS-22'],
    ['CDS-22 - Chuyển đổi số, dịch vụ công trực tuyến và ký số', 'CDS-22'],
    ['BD kiến thức QPAN đối tượng 4 lớp 2', 'QPAN-4B'],
    ['Trung cấp LLCT hệ không tập trung K15', 'LLCT-TC-K15'],
  ])('%s is exactly %s', (text, code) => {
    expect(resolve(text)).toEqual({ kind: 'exact', code });
  });

  test.each([
    ['TC LLCT', 'LLCT-TC-K15'],
    ['Chuyên viên chính', 'QLNN-CVC-22'],
    ['QP-AN ĐT3', 'QPAN-3'],
    ['Chuyển đổi số', 'CDS-22'],
    ['CDS-22 (đợt 2)', 'CDS-22'],
  ])('%s is a part of %s only', (text, code) => {
    expect(resolve(text)).toEqual({ kind: 'part', code });
  });

  test.each([
    ['chuyên viên', ['QLNN-CV-22', 'QLNN-CVC-22']],
    ['QPAN đối tượng 4', ['QPAN-4A', 'QPAN-4B']],
    ['CDS-22 THS-22', ['CDS-22', 'THS-22']],
    ['CDS-22 Bồi dưỡng ngạch chuyên viên', ['CDS-22', 'QLNN-CV-22']],
  ])('%s could be several, and none is chosen', (text, codes) => {
    expect(resolve(text)).toEqual({ kind: 'ambiguous', codes });
  });

  test('that is longer than any name, or another thing, is unknown', () => {
    for (const text of ['Bồi dưỡng ngạch chuyên viên cao cấp', 'Nấu ăn', 'lớp', '', '4', 'Bồi dưỡng']) {
      expect(['unknown', 'ambiguous']).toContain(resolve(text).kind);
    }
  });
});

describe('several classes in one cell', () => {
  const codes = (text: string) =>
    splitListed(text, resolve).map(({ text, resolution }) => ('code' in resolution ? resolution.code : text));

  test.each([
    ['QPAN-3; NV-VP; CDS-22', ['QPAN-3', 'NV-VP', 'CDS-22']],
    ['QPAN-3\nNghiệp vụ văn phòng - thống kê, văn thư, lưu trữ', ['QPAN-3', 'NV-VP']],
    ['1. Cao cấp LLCT\n2. Chuyển đổi số', ['LLCT-CC-22', 'CDS-22']],
    ['- QPAN-3\n- CDS-22', ['QPAN-3', 'CDS-22']],
    ['CDS-22, THS-22 và QPAN-3', ['CDS-22', 'THS-22', 'QPAN-3']],
    ['CDS-22+THS-22/QPAN-3', ['CDS-22', 'THS-22', 'QPAN-3']],
    ['Cao cấp lý luận chính trị, hệ không tập trung, Bồi dưỡng ngạch chuyên viên', ['LLCT-CC-22', 'QLNN-CV-22']],
    [
      'Nghiệp vụ văn phòng - thống kê, văn thư, lưu trữ, Thạc sĩ (Quản lý công, Luật, Quản lý kinh tế)',
      ['NV-VP', 'THS-22'],
    ],
    ['Nghiệp vụ văn phòng - thống kê,\nvăn thư, lưu trữ', ['NV-VP']],
    ['Chuyển đổi số, dịch vụ công trực tuyến và ký số', ['CDS-22']],
    ['Nấu ăn, CDS-22', ['Nấu ăn', 'CDS-22']],
    ['Viết báo cáo, thuyết trình', ['Viết báo cáo, thuyết trình']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('takes a cell with hundreds of marks in little time', () => {
    const started = performance.now();
    splitListed('a, '.repeat(5000), resolve);
    splitListed('a\n'.repeat(5000), resolve);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test('posts are read with their usual abbreviations, the first of several counts', () => {
  const post = createResolver(
    [
      { code: 'CT_HDND', name: 'Chủ tịch HĐND' },
      { code: 'PCT_UBND', name: 'Phó Chủ tịch UBND' },
      { code: 'CT_MTTQ', name: 'Chủ tịch Ủy ban MTTQ' },
      { code: 'CHT_QS', name: 'Chỉ huy trưởng Ban CHQS' },
      { code: 'VP_TK', name: 'Văn phòng - thống kê' },
    ],
    { abbreviations: POST_ABBREVIATIONS },
  );
  const read = (text: string) =>
    splitListed(text, post).map(({ resolution }) => ('code' in resolution ? resolution.code : resolution.kind));
  expect(read('PCT UBND')).toEqual(['PCT_UBND']);
  expect(read('P. Chủ tịch Uỷ ban nhân dân')).toEqual(['PCT_UBND']);
  expect(read('CT UBMTTQ Việt Nam phường')).toEqual(['CT_MTTQ']);
  expect(read('CHT BCHQS')).toEqual(['CHT_QS']);
  expect(read('Công chức VP-TK')).toEqual(['VP_TK']);
  expect(read('Chủ tịch')).toEqual(['ambiguous']);
  expect(read('Bí thư kiêm Chủ tịch HĐND')).toEqual(['unknown', 'CT_HDND']);
});
