/**
 * The page of Nghị định 30/2020/NĐ-CP (Phụ lục I): our fixed choice inside the ranges that the decree allows, in
 * millimetres, and for type in points. Both renderers read it from here, so that they cannot give two pages.
 */
export const PAGE = { width: 210, height: 297 };
export const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 };

/** Points in a millimetre, and twips, in which Word counts. */
const POINTS = 72 / 25.4;
export const points = (millimetres: number): number => millimetres * POINTS;
export const twips = (millimetres: number): number => Math.round(millimetres * POINTS * 20);
export const twipsOfPoints = (size: number): number => Math.round(size * 20);

/** The width between the margins. */
export function textWidth(orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? PAGE.width : PAGE.height) - MARGIN.left - MARGIN.right;
}

/** The height between the margins. */
export function textHeight(orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? PAGE.height : PAGE.width) - MARGIN.top - MARGIN.bottom;
}

/** Where the two columns on top meet, as a share of the width: 70 | 95 mm on an upright page. */
export const HEAD_LEFT = 70 / 165;
/** Recipients | signature. */
export const FOOT_LEFT = 80 / 165;

/** Sizes of type. Where the decree gives a pair (12 and 13, 13 and 14), it is the one that fits 70 | 95 mm. */
export const SIZE = {
  nation: 12,
  motto: 13,
  over: 12,
  own: 13,
  number: 13,
  subject: 12,
  body: 14,
  table: 12,
  wideTable: 11,
  recipientsHead: 12,
  recipients: 11,
  pageNumber: 13,
  lookUp: 9,
};

/** From seven columns on a table is set in the smaller size. */
export const WIDE_FROM = 7;

/** The body: first line, gap behind a paragraph (points) and the height of a line, as a multiple of a single one. */
export const BODY = { first: 12.7, after: 6, lines: 1.15 };

/** Drawn rules: how thick (points), how far under their words (millimetres), how long as a part of them. */
export const RULE = { thick: 0.75, under: 1.1, issuer: 0.45, about: 0.4 };

/** Room for the hand and the seal between capacity and name. */
export const SIGNING_ROOM = 30;

/** Gaps between parts, in millimetres. */
export const GAP = { row: 2, head: 5, title: 3, foot: 4 };

/** Inside a cell of a table. */
export const CELL = { side: 1.4, top: 0.9, line: 0.5 };

/** From the paper's edge to the top of the page number, in the top margin. */
export const NUMBER_TOP = 10;

/** The column of "Kính gửi:" begins here, and what is addressed behind it. */
export const ADDRESSEE = { label: 30, name: 54 };

/** The column of labels in a list of facts. */
export const FACT_LABEL = 58;

/** The side of the look-up code's square. */
export const CODE_SIDE = 22;
