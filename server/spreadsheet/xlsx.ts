import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import { CellBudget } from './cell-budget.ts';
import { inspectXlsx, type Parts } from './inspect.ts';
import { LIMITS } from './limits.ts';
import type { Workbook } from './model.ts';
import { readWorksheet } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { readStyles } from './xlsx-styles.ts';
import { walkXml } from './xml.ts';

/** Reads an untrusted .xlsx within the limits. @throws WorkbookRefused */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const parts = await inspectXlsx(bytes);
  const workbookPath = [...readRelations(parts, '').values()].find(({ type }) => type === 'officeDocument')?.path ?? '';
  const workbookPart = parts.get(workbookPath);
  if (!workbookPart) throw new WorkbookRefused(parts.size === 0 ? 'not_a_workbook' : 'broken_file', 'workbook');
  const relations = readRelations(parts, workbookPath);
  const partOf = (type: string) => parts.get([...relations.values()].find((to) => to.type === type)?.path ?? '');
  const { sheets, from1904 } = readSheetList(workbookPart);
  // Two sheets in one part would be read, and counted, twice.
  if (new Set(sheets.map(({ relation }) => relation)).size < sheets.length)
    throw new WorkbookRefused('broken_file', 'sheets');
  if (sheets.length > LIMITS.sheets) throw new WorkbookRefused('too_many_sheets', `${sheets.length}`);
  const context = {
    strings: readSharedStrings(partOf('sharedStrings')),
    styles: readStyles(partOf('styles')),
    from1904,
    budget: new CellBudget(),
  };
  return {
    format: 'xlsx',
    sheets: sheets.flatMap(({ name, hidden, relation }) => {
      const { path, type } = relations.get(relation) ?? {};
      const part = parts.get(path ?? '');
      // Chart sheets hold no cells.
      return part && type === 'worksheet' ? [{ name, hidden, ...readWorksheet(part, context) }] : [];
    }),
  };
}

/** The relations of a part ('' for the package): id to type (its last word) and target path in lower case. */
function readRelations(parts: Parts, from: string): Map<string, { type: string; path: string }> {
  const slash = from.lastIndexOf('/') + 1;
  const folder = from.slice(0, slash);
  const relations = new Map<string, { type: string; path: string }>();
  const part = parts.get(`${folder}_rels/${from.slice(slash)}.rels`);
  if (!part) return relations;
  walkXml(part, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes();
      if (TargetMode === 'External') return;
      if (relations.size >= LIMITS.relations) throw new WorkbookRefused('broken_file', 'relations');
      const path = new URL(Target, `file:///${folder}`).pathname.slice(1);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: decodeURI(path).toLowerCase() });
    },
  });
  return relations;
}

function readSheetList(part: Buffer): {
  sheets: { name: string; hidden: boolean; relation: string }[];
  from1904: boolean;
} {
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  let from1904 = false;
  walkXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes().date1904 ?? '');
      if (name !== 'sheet') return;
      const all = attributes();
      const relation = Object.entries(all).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({
        name: (all.name ?? '').normalize('NFC'),
        hidden: (all.state ?? 'visible') !== 'visible',
        relation,
      });
    },
  });
  return { sheets, from1904 };
}
