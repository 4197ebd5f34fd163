import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import { LIMITS } from './limits.ts';
import { type Run, RunCollector } from './rich-text.ts';
import { walkXml } from './xml.ts';

/** Reads sharedStrings.xml: each string as its runs, indexed as cells refer to them. */
export function readSharedStrings(part: Buffer | undefined): Run[][] {
  if (!part) return [];
  const strings: Run[][] = [];
  const runs = new RunCollector();
  walkXml(part, {
    open: (name, attributes) => runs.open(name, attributes),
    text: (value) => runs.text(value),
    close(name) {
      runs.close(name);
      if (name !== 'si') return;
      strings.push(runs.take());
      if (strings.length > LIMITS.cells) throw new WorkbookRefused('too_many_cells', 'strings');
    },
  });
  return strings;
}
