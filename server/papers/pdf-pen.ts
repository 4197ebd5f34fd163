import { RULE } from './measures.ts';
import { type Face, type Line, widthOf } from './type.ts';

type Element = ReturnType<PDFKit.PDFDocument['struct']>;
/** What an assistive reader is told that words are. */
export type Tag = 'Document' | 'Sect' | 'P' | 'H1' | 'Table' | 'TR' | 'TH' | 'TD';

/** Pairs are not kerned (`type.ts`). The types know only lists of features to switch on. */
const NO_KERNING = { kern: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** Part of a paper's structure: one paragraph or cell, whichever pages its lines come to stand on. */
export class Tagged {
  #element: Element | undefined;
  #tag: Tag;
  #parent: Tagged | undefined;

  constructor(tag: Tag, parent?: Tagged) {
    this.#tag = tag;
    this.#parent = parent;
  }

  /** The element, which comes into being, and into its parent, when the first of it is drawn. */
  in(pen: Pen): Element {
    if (!this.#element) {
      this.#element = pen.doc.struct(this.#tag);
      if (this.#tag === 'Document') pen.doc.addStructure(this.#element);
      else (this.#parent ?? pen.section).in(pen).add(this.#element);
    }
    return this.#element;
  }

  /** Draws something that belongs to it; what repeats a heading on a later page is no content. */
  draw(pen: Pen, draw: () => void): void {
    if (pen.isRepeating) {
      pen.ornament(draw, 'Pagination');
      return;
    }
    const content = pen.doc.markStructureContent(this.#tag);
    this.in(pen).add(content);
    draw();
    pen.doc.endMarkedContent();
  }
}

/** Draws words and rules at exact places, in points from the upper left corner of the paper. */
export class Pen {
  isRepeating = false;
  readonly doc: PDFKit.PDFDocument;
  /** What takes up whatever says no other parent. */
  readonly section: Tagged;

  constructor(doc: PDFKit.PDFDocument, section: Tagged) {
    this.doc = doc;
    this.section = section;
  }

  /** One line of words on its base line; a stretched one word by word, each with its space. */
  line(line: Line, x: number, baseline: number, size: number, stretch = 0): void {
    let at = x;
    line.pieces.forEach(({ text, face }, i) => {
      // Where a reader goes on in the next line, a space parts the words.
      const whole = i === line.pieces.length - 1 && !line.last && !line.cut ? `${text} ` : text;
      for (const part of stretch === 0 ? [whole] : (whole.match(/ |[^ ]+ ?/g) ?? [])) {
        this.#words(part, at, baseline, size, face);
        at += widthOf(part, size, face) + (part.endsWith(' ') ? stretch : 0);
      }
    });
  }

  /** A level rule, drawn and never an underlining. */
  rule(x: number, y: number, width: number, thick = RULE.thick): void {
    this.ornament(() =>
      this.doc
        .lineWidth(thick)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(),
    );
  }

  /** What is no content for a reader of the words. */
  ornament(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  #words(text: string, x: number, y: number, size: number, face: Face): void {
    this.doc
      .font(face)
      .fontSize(size)
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic', features: NO_KERNING });
  }
}
