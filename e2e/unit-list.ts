import { DatabaseSync } from 'node:sqlite';
import { utils, write } from '@e965/xlsx';

/**
 * A unit's list as a clerk would type it, with each person's year and post from the register: one entry a row.
 *
 * @param path the register's SQLite file
 * @param unit type and name
 */
export function listOf(path: string, unit: string, entries: readonly { name: string; klass: string }[]): Buffer {
  const register = new DatabaseSync(path, { readOnly: true });
  const people = register
    .prepare(
      `select p.name, p.gender, substr(p.birth, 1, 4) as year, o.name as post from person p
        join assignment a on a.person_id = p.id join org_unit u on u.id = a.unit_id
        join org_unit_type t on t.code = u.type_code join position o on o.code = a.position_code
        where t.name || ' ' || u.name = ?`,
    )
    .all(unit) as { name: string; gender: string; year: string; post: string }[];
  register.close();
  const rows = entries.map(({ name, klass }, i) => {
    const person = people.find((one) => one.name === name);
    if (!person) throw new Error(`${name} is not of ${unit}`);
    const born = person.gender === 'M' ? [Number(person.year), ''] : ['', Number(person.year)];
    return [i + 1, name, ...born, person.post, klass];
  });
  const sheet = utils.aoa_to_sheet([
    [`UBND ${unit.toUpperCase()}`],
    ['DANH SÁCH ĐĂNG KÝ CỬ CÁN BỘ, CÔNG CHỨC ĐI ĐÀO TẠO, BỒI DƯỠNG'],
    ['STT', 'Họ và tên', 'Năm sinh', '', 'Chức vụ, chức danh', 'Nội dung đăng ký (tên lớp)'],
    ['', '', 'Nam', 'Nữ', '', ''],
    ...rows,
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Danh sách');
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}
