import { expect, test } from 'vitest';
import { filtersFrom, lineFilters, listHref } from './filters.ts';

test('reads an address and writes it again', () => {
  const query = { unit: 'u1', state: 'validated', only: 'questioned', q: 'hà' };
  const filters = filtersFrom(query);
  expect(lineFilters(filters)).toEqual({ unitId: 'u1', states: ['validated'], only: 'questioned', search: 'hà' });
  expect(Object.fromEntries(new URLSearchParams(listHref('c', filters).split('?')[1]))).toEqual(query);
  expect(listHref('c', { unit: 'u1' }, '/excel')).toBe('/classes/c/excel?unit=u1');
});

test('takes nothing that there is not, and no drafts of a unit', () => {
  expect(lineFilters(filtersFrom({ state: 'draft', only: 'x', unit: '', q: ['a', 'b'] }))).toEqual({});
  expect(listHref('c', filtersFrom({}))).toBe('/classes/c');
});
