import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, type Table, TextRun } from 'docx';
import { BODY, points, RULE, SIZE, twips, twipsOfPoints } from './measures.ts';
import type { Text } from './model.ts';
import { runsOf, withSpaces } from './type.ts';

/** A part of a page in Word, which is told afterwards how much of its end must not be parted from what follows. */
export interface Part {
  /** Lines or rows, as far as it matters for what stays with the foot. */
  lines: number;
  withNext?: boolean;
  /** @param held how many of its last lines stay with the next part */
  make(held: number): (Paragraph | Table)[];
}

export interface Look {
  size: number;
  align?: 'left' | 'center' | 'right' | 'justify';
  bold?: boolean;
  italic?: boolean;
  keepNext?: boolean;
  /** Gaps in points. */
  before?: number;
  after?: number;
  /** In points. */
  first?: number;
  lines?: number;
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};

/** One paragraph; several texts are its lines, broken where they are given. */
export function paragraph(texts: Text | readonly string[], look: Look): Paragraph {
  const { align = 'left', before = 0, after = 0, first = 0, lines = 1, keepNext } = look;
  const rows: readonly Text[] = isRows(texts) ? texts : [texts as Text];
  return new Paragraph({
    alignment: ALIGN[align],
    keepNext: keepNext ?? false,
    widowControl: true,
    run: { size: look.size * 2 },
    spacing: {
      before: twipsOfPoints(before),
      after: twipsOfPoints(after),
      line: Math.round(240 * lines),
      lineRule: LineRuleType.AUTO,
    },
    ...(first > 0 ? { indent: { firstLine: twipsOfPoints(first) } } : {}),
    children: rows.flatMap((text, row) => textRuns(text, look, row > 0)),
  });
}

/** Rows are a list of words, a text a list of runs. */
function isRows(texts: Text | readonly string[]): texts is readonly string[] {
  return typeof texts !== 'string' && typeof texts[0] === 'string';
}

function textRuns(text: Text, { size, bold = false, italic = false }: Look, isBroken: boolean): TextRun[] {
  return runsOf(text, { bold, italic }).map(
    ({ text: words, face }, i) =>
      new TextRun({
        text: withSpaces(words),
        size: size * 2,
        bold: face === 'bold' || face === 'boldItalic',
        italics: face === 'italic' || face === 'boldItalic',
        ...(isBroken && i === 0 ? { break: 1 } : {}),
      }),
  );
}

/** The body's paragraph: stretched, its first line indented. */
export function bodyParagraph(text: Text, look: Partial<Look> = {}): Paragraph {
  const { first, after, lines } = BODY;
  return paragraph(text, { size: SIZE.body, align: 'justify', first: points(first), after, lines, ...look });
}

/** A drawn rule: the lower edge of an empty paragraph as wide as the rule is long. All in points. */
export function rule({ length, width, keepNext = false }: { length: number; width: number; keepNext?: boolean }) {
  const side = twipsOfPoints((width - length) / 2);
  return thin(RULE.under, {
    keepNext,
    indent: { left: side, right: side },
    spacing: { before: 0, after: twips(RULE.under), line: twips(RULE.under), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: RULE.thick * 8, space: 0, color: '000000' } },
  });
}

/** An empty paragraph of a height in millimetres: Word wants one behind each table. */
export function thin(height: number, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: twips(height), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
    ...more,
  });
}
