import { expect, test } from 'vitest';
import { paperFileNames } from './formats.ts';

test('a file is named with its letters, and without for programs that know none', () => {
  expect(paperFileNames({ file: 'Quyết định 05/QĐ-UBND', title: 'x' }, 'pdf')).toEqual({
    name: 'Quyết định 05-QĐ-UBND.pdf',
    ascii: 'Quyet-dinh-05-QD-UBND.pdf',
  });
});

test('a name without one of its own is the title, bounded, with nothing that a file cannot bear', () => {
  const { name, ascii } = paperFileNames({ title: `"Lớp: <1>" \\ * ? | ${'rất dài '.repeat(60)}` }, 'docx');
  expect(name).not.toMatch(/[\\/:*?"<>|]/);
  expect(name.length).toBeLessThan(130);
  expect(ascii).toMatch(/^[A-Za-z0-9.-]{1,105}$/);
});
