import { expect, test } from 'vitest';
import { listHref } from './list-links.tsx';

test('a list leaves as it is narrowed, with all of its pages and none of the page’s own words', () => {
  const query = { q: 'Hà & Lê', unit: 'u1', page: '3', done: 'saved', refused: 'x', empty: '', many: ['a', 'b'] };
  expect(listHref('/people', 'excel', query)).toBe('/people/excel?q=H%C3%A0+%26+L%C3%AA&unit=u1');
  expect(listHref('/people', 'print', { page: '2' })).toBe('/people/print');
  expect(listHref('/people', '', { unit: 'u1' })).toBe('/people?unit=u1');
});
