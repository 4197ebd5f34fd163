import { describe, expect, test } from 'vitest';
import { paginate, type Row } from './pdf-flow.ts';

const row = (drawn: string, more: Partial<Row<string>> = {}): Row<string> => ({ height: 10, drawn, ...more });
const pages = (rows: Row<string>[], height: number) =>
  paginate(rows, height).map((page) =>
    page.map(({ row: { drawn }, again }) => (again ? `(${drawn})` : drawn)).join(' '),
  );

describe('rows on pages', () => {
  test('go on to the next page, and the gap behind the last one counts for nothing', () => {
    const rows = ['a', 'b', 'c'].map((name) => row(name, { after: 5 }));
    expect(pages(rows, 25)).toEqual(['a b', 'c']);
    expect(pages(rows, 24)).toEqual(['a', 'b', 'c']);
  });

  test('that hold on to the next one take it along', () => {
    expect(pages([row('a'), row('b', { withNext: true }), row('c')], 20)).toEqual(['a', 'b c']);
  });

  test('two rows go along with a foot', () => {
    const rows = [row('a'), row('b'), row('c'), row('d'), row('foot', { isFoot: true })];
    expect(pages(rows, 40)).toEqual(['a b', 'c d foot']);
    expect(pages(rows, 50)).toEqual(['a b c d foot']);
  });

  test('what is together taller than a page is parted where it must be', () => {
    const rows = ['a', 'b', 'c', 'd'].map((name) => row(name, { withNext: true }));
    expect(pages(rows, 25)).toEqual(['a b', 'c d']);
  });

  test('a foot takes two rows along also out of what is taller than a page', () => {
    const held = ['a', 'b', 'c'].map((name) => row(name, { withNext: true }));
    expect(pages([...held, row('d'), row('foot', { isFoot: true })], 35)).toEqual(['a b', 'c d foot']);
  });

  test('headings are repeated where a page begins with a row of the table, and not over the table itself', () => {
    const repeated = row('H');
    const table = [row('H', { withNext: true }), ...['1', '2', '3'].map((name) => row(name, { repeated }))];
    expect(pages([row('a'), ...table], 30)).toEqual(['a H 1', '(H) 2 3']);
    expect(pages([row('a'), row('b'), ...table], 30)).toEqual(['a b', 'H 1 2', '(H) 3']);
  });
});
