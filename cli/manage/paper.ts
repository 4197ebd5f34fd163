import { writeFile } from 'node:fs/promises';
import { PAPER_KINDS } from '#domain/papers/kinds.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { paperDocx } from '#server/papers/docx.ts';
import { PAPER_FORMATS } from '#server/papers/formats.ts';
import { PAPERS } from '#server/papers/papers.ts';
import { paperPdf } from '#server/papers/pdf.ts';
import { type Command, parse, ready } from './command.ts';
import { CannotDo, Usage } from './failure.ts';

export const paperCommand: Command = {
  name: 'paper',
  usage: `paper ${PAPER_KINDS.join('|')} --id ID --out FILE.docx|FILE.pdf`,
  async run(args, { now }) {
    const { words, options } = parse(args, this.usage, { options: ['id', 'out'] });
    const { id, out = '' } = options;
    const kind = PAPER_KINDS.find((known) => known === words[0]);
    const format = PAPER_FORMATS.find((known) => out.toLowerCase().endsWith(`.${known}`));
    if (!kind || words.length > 1 || !id || !format) throw new Usage(this.usage);
    await ready();
    const paper = await PAPERS[kind](OPERATOR, id, now);
    if (!paper) throw new CannotDo(`there is no ${kind} of that id of which the register makes a paper`);
    const bytes = await (format === 'pdf' ? paperPdf : paperDocx)(paper);
    try {
      await writeFile(out, bytes);
    } catch (error) {
      throw new CannotDo(`the file cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    }
    return { value: { kind, id, out, bytes: bytes.length }, text: `${out}: ${bytes.length} bytes` };
  },
};
