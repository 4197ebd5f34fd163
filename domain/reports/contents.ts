import type { ClassRule } from '../class-rule.ts';
import {
  CLASS_CATEGORIES,
  type ClassCategory,
  POLITICAL_THEORY_LEVELS,
  type PoliticalTheoryLevel,
  QUALIFICATION_LEVELS,
  type QualificationLevel,
  STATE_MANAGEMENT_LEVELS,
  type StateManagementLevel,
} from '../codes.ts';

/** The level that a content leads to, on the scale that its category is told by. */
export type ContentLevel =
  | { scale: 'politicalTheory'; level: PoliticalTheoryLevel }
  | { scale: 'stateManagement'; level: StateManagementLevel }
  | { scale: 'qualification'; level: QualificationLevel }
  /** As the class itself says it: "đối tượng 4", "cấp xã". */
  | { scale: 'words'; level: string };

/** A column of the table of results: a category of classes, told by level where the register knows one. */
export interface Content {
  key: string;
  category: ClassCategory;
  level: ContentLevel | null;
}

interface Taught {
  category: ClassCategory;
  name: string;
  programme: string | null;
  rule: ClassRule;
}

/**
 * Which categories are told by level, and where the level stands: on a scale of the register by what the class grants,
 * or in the words of its programme or name, because the register has no field for it. Categories that are not here
 * are one column. A new column is a row here, not a change of the reports.
 */
const LEVELS: Partial<Record<ClassCategory, 'llct' | 'qlnn' | 'qualification' | RegExp>> = {
  LLCT: 'llct',
  QLNN_NGACH: 'qlnn',
  DAO_TAO_CM: 'qualification',
  QPAN: /đối tượng \d/iu,
  LANH_DAO_QL: /cấp (sở|huyện|phòng|xã)/iu,
  CDNN: /hạng (IV|I{1,3})(?![\p{L}\d])/iu,
};

/** The column to which a class belongs. */
export function contentOf({ category, name, programme, rule }: Taught): Content {
  const level = levelOf(LEVELS[category], `${programme ?? ''} ${name}`.normalize('NFC').replace(/\s+/g, ' '), rule);
  return { key: level ? `${category}.${level.level}` : category, category, level };
}

function levelOf(by: (typeof LEVELS)[ClassCategory], words: string, { grants }: ClassRule): ContentLevel | null {
  if (by === undefined) return null;
  if (by instanceof RegExp) {
    const found = words.match(by)?.[0].toLowerCase();
    return found ? { scale: 'words', level: found } : null;
  }
  if (by === 'llct') return grants?.llct ? { scale: 'politicalTheory', level: grants.llct } : null;
  if (by === 'qlnn') return grants?.qlnn ? { scale: 'stateManagement', level: grants.qlnn } : null;
  return grants?.qualification ? { scale: 'qualification', level: grants.qualification } : null;
}

/** Different contents in the order of the table: categories as listed, the highest level first, what has none last. */
export function orderContents(contents: readonly Content[]): Content[] {
  const once = new Map(contents.map((content) => [content.key, content]));
  return [...once.values()].toSorted(
    (a, b) =>
      CLASS_CATEGORIES.indexOf(a.category) - CLASS_CATEGORIES.indexOf(b.category) ||
      rank(b) - rank(a) ||
      (a.key < b.key ? -1 : 1),
  );
}

function rank({ level }: Content): number {
  if (level === null) return -1;
  if (level.scale === 'politicalTheory') return POLITICAL_THEORY_LEVELS.indexOf(level.level);
  if (level.scale === 'stateManagement') return STATE_MANAGEMENT_LEVELS.indexOf(level.level);
  return level.scale === 'qualification' ? QUALIFICATION_LEVELS.indexOf(level.level) : 0;
}
