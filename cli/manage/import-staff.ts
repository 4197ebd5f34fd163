import { basename } from 'node:path';
import { importStaff, type StaffImportResult } from '#db/commands/import-staff.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { readStaff } from '#server/imports/read-staff.ts';
import { type Command, parse, ready } from './command.ts';
import { CannotDo, Usage } from './failure.ts';
import { bytesOf, reasonOf } from './files.ts';

export const importStaffCommand: Command = {
  name: 'import-staff',
  usage: 'import-staff FILE [--check]',
  async run(args, { now }) {
    const { words, flags } = parse(args, this.usage, { flags: ['check'] });
    const [path] = words;
    if (!path || words.length > 1) throw new Usage(this.usage);
    const bytes = await bytesOf(path);
    await ready();
    try {
      const list = await readStaff(bytes, now);
      const check = flags.has('check');
      const how = { file: basename(path).normalize(), asOf: list.asOf, check };
      const result = await importStaff({ viewer: OPERATOR, now }, list.rows, how);
      const unknownColumns = list.unknownColumns.map(({ heading }) => heading);
      return { value: { check, ...result, unknownColumns }, text: wordsOf(result, check) };
    } catch (error) {
      throw new CannotDo(reasonOf(error));
    }
  },
};

function wordsOf({ rows, added, changed, unchanged, refused, notListed }: StaffImportResult, check: boolean): string {
  const counts = `${rows} rows: ${added} new, ${changed} changed, ${unchanged} unchanged, ${refused.length} left out`;
  const lines = refused.map(({ sheet, row, name, code }) => `  ${sheet}, row ${row}, ${name}: ${code}`);
  return [`${check ? 'checked, nothing written: ' : ''}${counts}; ${notListed} in post are not listed`, ...lines].join(
    '\n',
  );
}
