import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '#messages/messages.ts';
import { DataTable } from './data-table.tsx';

interface Person {
  id: string;
  name: string;
  year: number;
  kind: string;
}

const PEOPLE: Person[] = [
  { id: 'a', name: 'Lê Đức Ân', year: 1980, kind: 'I. Cán bộ' },
  { id: 'b', name: 'Nguyễn Thị Hà', year: 1986, kind: 'II. Công chức' },
  { id: 'c', name: 'Đỗ Văn Dũng', year: 1990, kind: 'II. Công chức' },
];

function table(rows: Person[], grouped = false): string {
  return renderToStaticMarkup(
    createElement(DataTable<Person>, {
      caption: 'Cán bộ, công chức',
      columns: [
        { key: 'year', head: 'Năm sinh', cell: (person) => person.year },
        {
          key: 'name',
          head: 'Họ và tên',
          cell: (person) => person.name,
          names: true,
          sort: { href: '?sort=name', direction: 'ascending' },
        },
      ],
      rows,
      rowKey: (person) => person.id,
      group: grouped ? (person) => person.kind : undefined,
      select: { name: 'person', form: 'bulk', label: (person) => `Chọn ${person.name}`, can: (p) => p.id !== 'c' },
      empty: 'Chưa có ai',
      m: messagesFor('vi'),
    }),
  );
}

describe('a data table', () => {
  const html = table(PEOPLE);

  it('names each row by its naming cell and each cell by its column', () => {
    expect(html).toContain('<th scope="row" data-label="Họ và tên">Lê Đức Ân</th>');
    expect(html).toContain('<td data-label="Năm sinh">1980</td>');
  });

  it('says which way it is ordered', () => {
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('href="?sort=name"');
  });

  it('has a named box for each row that can be picked, tied to its form', () => {
    const boxes = html.match(/<input[^>]*type="checkbox"[^>]*>/g) ?? [];
    expect(boxes).toHaveLength(2);
    for (const attribute of ['name="person"', 'value="b"', 'form="bulk"', 'aria-label="Chọn Nguyễn Thị Hà"'])
      expect(boxes[1]).toContain(attribute);
  });

  it('opens a group once', () => {
    expect(table(PEOPLE, true).match(/scope="rowgroup"/g)).toHaveLength(2);
  });

  it('shows what to do next where there is nothing, and no table', () => {
    expect(table([])).toContain('Chưa có ai');
    expect(table([])).not.toContain('<table');
  });
});
