import { expect, test } from 'vitest';
import { contentOf, orderContents } from './contents.ts';

const taught = (
  category: Parameters<typeof contentOf>[0]['category'],
  more: Partial<Parameters<typeof contentOf>[0]>,
) => contentOf({ category, name: 'Lớp', programme: null, rule: {}, ...more });

test.each([
  [taught('LLCT', { rule: { grants: { llct: 'TRUNG_CAP' } } }), 'LLCT.TRUNG_CAP'],
  [taught('LLCT', {}), 'LLCT'],
  [taught('QLNN_NGACH', { rule: { grants: { qlnn: 'CVC' } } }), 'QLNN_NGACH.CVC'],
  [taught('DAO_TAO_CM', { rule: { grants: { qualification: 'THAC_SI' } } }), 'DAO_TAO_CM.THAC_SI'],
  [taught('QPAN', { name: 'Quốc phòng và an ninh đối tượng 4, lớp 2' }), 'QPAN.đối tượng 4'],
  [taught('QPAN', { name: 'Lớp tháng 5', programme: 'Đối  tượng 3' }), 'QPAN.đối tượng 3'],
  [taught('LANH_DAO_QL', { name: 'Lãnh đạo, quản lý cấp xã' }), 'LANH_DAO_QL.cấp xã'],
  [taught('CDNN', { name: 'Giáo viên tiểu học hạng II' }), 'CDNN.hạng ii'],
  [taught('CDNN', { name: 'Giáo viên tiểu học' }), 'CDNN'],
  // A level that a class grants beside its category is no column of that category.
  [taught('KY_NANG', { rule: { grants: { llct: 'SO_CAP' } } }), 'KY_NANG'],
  [taught('KY_NANG', { name: 'Kỹ năng cho lãnh đạo cấp xã' }), 'KY_NANG'],
] as const)('%o is the column %s', (content, key) => {
  expect(content.key).toBe(key);
});

test('parallel classes are one column; columns stand by category, the highest level first', () => {
  const keys = orderContents([
    taught('KY_NANG', {}),
    taught('LLCT', {}),
    taught('LLCT', { rule: { grants: { llct: 'SO_CAP' } } }),
    taught('LLCT', { rule: { grants: { llct: 'CAO_CAP' } } }),
    taught('QPAN', { name: 'đối tượng 4, lớp 1' }),
    taught('QPAN', { name: 'đối tượng 4, lớp 2' }),
    taught('QPAN', { name: 'đối tượng 3' }),
  ]).map(({ key }) => key);
  expect(keys).toEqual(['LLCT.CAO_CAP', 'LLCT.SO_CAP', 'LLCT', 'KY_NANG', 'QPAN.đối tượng 3', 'QPAN.đối tượng 4']);
});
