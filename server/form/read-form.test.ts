import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { messagesFor } from '#messages/messages.ts';
import { problemWords } from './problem-words.ts';
import { hiddenField, readForm, typedValues } from './read-form.ts';

function form(...fields: [name: string, value: string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('reading a form', () => {
  it('trims, composes and leaves out what is blank', () => {
    const read = readForm(form(['name', `  ${'Hòa'.normalize('NFD')} `], ['title', '   ']));
    expect({ ...read }).toEqual({ name: 'Hòa'.normalize('NFC') });
  });

  it('makes lists of names[] and records of dotted names', () => {
    const read = readForm(form(['lines[]', 'a'], ['lines[]', 'b'], ['rows.7.choice', 'yes'], ['rows.9.why', 'x']));
    expect(JSON.parse(JSON.stringify(read))).toEqual({
      lines: ['a', 'b'],
      rows: { 7: { choice: 'yes' }, 9: { why: 'x' } },
    });
    expect(JSON.parse(JSON.stringify(readForm(form(['lines[]', '']))))).toEqual({ lines: [] });
  });

  it('takes neither its own fields, nor React’s, nor files, nor a prototype', () => {
    const read = readForm(
      form(
        ['_key', 'k'],
        ['$ACTION_ID_x', ''],
        ['__proto__.admin', '1'],
        ['constructor.x', '1'],
        ['f', new File([], 'a')],
      ),
    );
    expect(Object.keys(read)).toEqual(['constructor']);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
    expect(Object.prototype.constructor).toBe(Object);
  });

  it('gives back what was typed, but never a password or a file', () => {
    const data = form(
      ['name', ' A '],
      ['lines[]', 'a'],
      ['nextPassword', 's'],
      ['file', new File(['x'], 'a')],
      ['_key', 'k'],
    );
    expect(typedValues(data)).toEqual({ name: [' A '], 'lines[]': ['a'] });
    expect(hiddenField(data, '_key')).toBe('k');
    expect(hiddenField(data, '_draft')).toBeUndefined();
  });
});

describe('what is wrong with a form', () => {
  const m = messagesFor('vi');
  const schema = z.object({
    name: z.string().max(5),
    phone: z.string().regex(/^\d+$/, 'phone').optional(),
    age: z.coerce.number().int().max(99).optional(),
    grade: z.enum(['a', 'b']).optional(),
    lines: z.array(z.string().min(2)).min(1),
    rows: z.record(z.string(), z.object({ choice: z.string() })).optional(),
  });
  const area = { errors: { phone: 'Số điện thoại chưa đúng.' }, fields: { name: 'Họ và tên' } };
  const problems = (...fields: [string, string][]) => {
    const input = readForm(form(...fields));
    const parsed = schema.safeParse(input);
    return parsed.success ? [] : problemWords(parsed.error, input, m, area);
  };

  it('stands at the field as the form has it', () => {
    expect(problems(['name', 'An'], ['lines[]', 'x'], ['lines[]', 'ab'])).toEqual([
      { field: 'lines[]', message: 'Nhập ít nhất 2 ký tự.' },
    ]);
    expect(problems(['name', 'An'], ['lines[]', 'ab'], ['rows.7.why', 'x'])).toEqual([
      { field: 'rows.7.choice', message: 'Nhập thông tin này.' },
    ]);
  });

  it('names the field that was left blank, where its name is known', () => {
    expect(problems(['lines[]', 'ab'])).toEqual([{ field: 'name', message: 'Còn thiếu: Họ và tên.' }]);
    expect(problems(['name', 'An'])).toEqual([{ field: 'lines[]', message: 'Nhập thông tin này.' }]);
    expect(problems(['name', 'An'], ['lines[]', ''])).toEqual([{ field: 'lines[]', message: 'Nhập thông tin này.' }]);
  });

  it('speaks in the area’s words for its own codes, else in ours, never in English', () => {
    const said = problems(['name', 'Nguyễn'], ['lines[]', 'ab'], ['phone', 'x'], ['age', 'abc'], ['grade', 'c']).map(
      ({ message }) => message,
    );
    expect(said).toEqual([
      'Họ và tên: Nhập không quá 5 ký tự.',
      'Số điện thoại chưa đúng.',
      'Nhập một số.',
      'Chọn một giá trị trong danh sách.',
    ]);
    expect(problems(['name', 'An'], ['lines[]', 'ab'], ['age', '120'])).toEqual([
      { field: 'age', message: 'Giá trị lớn nhất là 99.' },
    ]);
  });
});
