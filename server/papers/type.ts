import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Text } from './model.ts';

/** Faces of Tinos, which has the metrics of Times New Roman: what fits in the one, fits in the other. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

const FOLDERS: Record<Face, string> = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  boldItalic: '700Bold_Italic',
};

function faceOf({ bold, italic }: { bold?: boolean; italic?: boolean }): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** The font's own file, found as Node finds packages: papers are made from source files, never from a bundle. */
function fontFile(face: Face): string {
  const folder = FOLDERS[face];
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${folder}/Tinos_${folder}.ttf`);
}

/** Times New Roman's measures as parts of the size: above the base line, and a single line's height. */
export const ASCENT = 1825 / 2048;
export const SINGLE = (1825 + 443 + 87) / 2048;

/** A first font by its file would be opened anew for each word under its registered name; the types do not know none. */
export const NO_FONT_YET = null as unknown as string;

/** The document, which knows the faces by their names. */
export function withFonts(doc: PDFKit.PDFDocument): PDFKit.PDFDocument {
  for (const face of Object.keys(FOLDERS) as Face[]) doc.registerFont(face, fontFile(face));
  return doc;
}

let ruler: PDFKit.PDFDocument | undefined;
const advances = new Map<string, number>();

/** How wide words are, in points. Pairs are not kerned, as Word does not kern them either. */
export function widthOf(text: string, size: number, face: Face): number {
  let width = 0;
  for (const letter of text) {
    const key = `${face}${letter}`;
    let advance = advances.get(key);
    if (advance === undefined) {
      ruler ??= openRuler();
      advance = ruler.font(face).fontSize(1000).widthOfString(letter) / 1000;
      advances.set(key, advance);
    }
    width += advance;
  }
  return width * size;
}

function openRuler(): PDFKit.PDFDocument {
  return withFonts(new PDFDocument({ autoFirstPage: false, font: NO_FONT_YET }));
}

/** Words of one face that stand together in a line. */
export interface Piece {
  text: string;
  face: Face;
}

export interface Line {
  pieces: Piece[];
  /** In points, without the first line's indent. */
  width: number;
  /** Whether the paragraph ends here: such a line is not stretched. */
  last: boolean;
  /** Whether a word goes on in the next line. */
  cut: boolean;
}

export interface Setting {
  size: number;
  /** In points. */
  width: number;
  /** The first line's indent, in points. */
  first?: number;
  bold?: boolean;
  italic?: boolean;
}

/** What `clean` made of a blank, back to the spaces that Word keeps as wide as it is told. */
export function withSpaces(text: string): string {
  return text.replace(/\u00a0{2,}/g, (blank) => ' '.repeat(blank.length));
}

/**
 * Composed letters, and blanks that are to be filled in by hand kept as wide as they were written. A line broken in a
 * form, and what no page can show, are a space: the setter breaks lines itself, and Word opens no file with the latter.
 */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s*\p{Cc}+\s*/gu, ' ')
    .replace(/ {2,}/g, (blank) => '\u00a0'.repeat(blank.length));
}

/** The same for runs, each with its face; a text is one run. */
export function runsOf(text: Text, look: { bold?: boolean; italic?: boolean } = {}): Piece[] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  return runs.map((run) => ({ text: clean(run.text), face: faceOf({ ...look, ...run }) }));
}

/** Sets words in lines, as Word does: breaks at spaces, and inside a word only where it alone is too wide. */
export function breakLines(text: Text, setting: Setting): Line[] {
  const { size, width, first = 0 } = setting;
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  const room = () => width - (lines.length === 0 ? first : 0);
  const end = (last: boolean, cut = false) => {
    lines.push({ pieces, width: used, last, cut });
    pieces = [];
    used = 0;
  };
  for (const word of wordsOf(runsOf(text, setting))) {
    const space = word.spaceFace && pieces.length > 0 ? widthOf(' ', size, word.spaceFace) : 0;
    const wide = widthOfPieces(word.pieces, size);
    if (pieces.length > 0 && used + space + wide > room() + 0.01) end(false);
    else if (space > 0) {
      join(pieces, { text: ' ', face: word.spaceFace as Face });
      used += space;
    }
    for (const piece of word.pieces)
      for (const part of wide > room() ? [...piece.text] : [piece.text]) {
        const partWidth = widthOf(part, size, piece.face);
        if (pieces.length > 0 && wide > room() && used + partWidth > room()) end(false, true);
        join(pieces, { text: part, face: piece.face });
        used += partWidth;
      }
  }
  end(true);
  return lines;
}

/**
 * Lines of about one length for what is centred: as few as needed, none much shorter than the others, and no word cut
 * for it that has room in the whole width.
 */
export function balancedLines(text: string, setting: Setting): Line[] {
  const lines = breakLines(text, setting);
  if (lines.length < 2) return lines;
  const cuts = (made: readonly Line[]) => made.filter(({ cut }) => cut).length;
  const isTooNarrow = (made: readonly Line[]) => made.length > lines.length || cuts(made) > cuts(lines);
  let [low, high] = [setting.width / lines.length, setting.width];
  for (let i = 0; i < 12; i += 1) {
    const middle = (low + high) / 2;
    if (isTooNarrow(breakLines(text, { ...setting, width: middle }))) low = middle;
    else high = middle;
  }
  return breakLines(text, { ...setting, width: high });
}

export function lineText({ pieces }: Line): string {
  return pieces.map(({ text }) => text).join('');
}

interface Word {
  pieces: Piece[];
  /** The face of the space before it; null for the first one. */
  spaceFace: Face | null;
}

function wordsOf(runs: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let spaceFace: Face | null = null;
  let isOpen = false;
  for (const { text, face } of runs)
    for (const part of text.split(/( )/)) {
      if (part === ' ') {
        spaceFace = face;
        isOpen = false;
      } else if (part !== '') {
        const last = words.at(-1);
        if (isOpen && last) last.pieces.push({ text: part, face });
        else words.push({ pieces: [{ text: part, face }], spaceFace });
        isOpen = true;
      }
    }
  return words;
}

function widthOfPieces(pieces: readonly Piece[], size: number): number {
  return pieces.reduce((sum, { text, face }) => sum + widthOf(text, size, face), 0);
}

function join(pieces: Piece[], { text, face }: Piece): void {
  const last = pieces.at(-1);
  if (last?.face === face) last.text += text;
  else pieces.push({ text, face });
}
