import { expect, it } from 'vitest';
import { unitOfBody } from './issuer.ts';

const types = ['Thành phố', 'Tỉnh', 'Xã', 'Phòng', 'Trường', 'Trường Tiểu học'];

it.each([
  ['UBND thành phố Thái Nguyên', { type: 'Thành phố', name: 'Thái Nguyên' }],
  ['Ủy ban nhân dân tỉnh Thái Nguyên', { type: 'Tỉnh', name: 'Thái Nguyên' }],
  ['UỶ BAN NHÂN DÂN XÃ Phúc Hà', { type: 'Xã', name: 'Phúc Hà' }],
  ['UBND thành phố Thái Nguyên'.normalize('NFD'), { type: 'Thành phố', name: 'Thái Nguyên' }],
  ['Phòng Nội vụ', { type: 'Phòng', name: 'Nội vụ' }],
  ['Trường Tiểu học Đội Cấn', { type: 'Trường Tiểu học', name: 'Đội Cấn' }],
])('%s is told apart into type and name', (body, unit) => {
  expect(unitOfBody(body, types)).toEqual(unit);
});

it.each(['Sở Nội vụ', 'UBND', 'Thành phố', ''])('%s names no unit of the catalogue', (body) => {
  expect(unitOfBody(body, types)).toBeUndefined();
});
