import type { Letterhead } from '#domain/papers/form.ts';
import type { Instant } from '#domain/time/day.ts';

/**
 * A paper as blocks of the forms of Nghị định 30/2020/NĐ-CP (Phụ lục I). It says what stands where; how far from which
 * edge, in which type and under which rule is the renderers' matter (`docx.ts`, `pdf.ts`), which give the same page.
 * All lengths are millimetres. Texts are Vietnamese: a paper has no other language.
 */
export interface Paper {
  /** What the file is called in its properties. */
  title: string;
  /** What the file itself is called, without its ending ("Quyết định 1234/QĐ-UBND"); the title where it is not said. */
  file?: string;
  /** The moment of what it is made from, for the file's properties: made twice, it is equal byte for byte. */
  at: Instant;
  /** The first is the paper itself, each further one an annex that begins on its own page with its own page numbers. */
  sections: readonly PaperSection[];
}

export interface PaperSection {
  orientation: 'portrait' | 'landscape';
  blocks: readonly Block[];
}

/** Words of one look inside a text. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}
export type Text = string | readonly Run[];

export type Block =
  | Head
  | Title
  | Addressees
  | Bases
  | Centred
  | Paragraph
  | PaperTable
  | Foot
  | ListFoot
  | Facts
  | LookUp;

/** The two columns on top (70 | 95 mm): issuer and number left, the nation and the day right. Rules are drawn. */
export interface Head {
  kind: 'head';
  letterhead: Letterhead;
  /** The whole row ("Số: 05/QĐ-UBND", or with room left before the symbol while it bears no number); null for none. */
  number: string | null;
  /** An official letter's subject under the number ("V/v …"); it then has no title of its own. */
  subject?: string;
  /** "Thái Nguyên, ngày 05 tháng 3 năm 2022", or with room for the day. */
  placeAndDay: string;
}

/** The paper's type in capitals, and under it what it is about, with a drawn rule under that. */
export interface Title {
  kind: 'title';
  title: string;
  about: readonly string[];
  /** Under the rule, in italics ("(Kèm theo Quyết định số …)"); several have rows of their own. */
  note?: string | readonly string[];
  rule: boolean;
}

/** Kính gửi: one in its row, or several under one another, each ending in a semicolon and the last in a full stop. */
export interface Addressees {
  kind: 'addressees';
  to: readonly string[];
}

/** Legal bases in italics; the renderer sets `;` behind each and `.` behind the last. */
export interface Bases {
  kind: 'bases';
  bases: readonly string[];
}

/** Bold and centred: who decides ("CHỦ TỊCH ỦY BAN …"), "QUYẾT ĐỊNH:". */
export interface Centred {
  kind: 'centred';
  text: string;
}

/** A paragraph of the body, with the first line indented; an article is one that begins with a bold run ("Điều 1."). */
export interface Paragraph {
  kind: 'paragraph';
  text: Text;
  /** Stays on a page with what follows. */
  keepWithNext?: boolean;
}

export interface PaperTable {
  kind: 'table';
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** In points: 12, or 11 where there are seven columns or more. */
  size?: number;
}

export interface TableColumn {
  heading: string;
  /** Neighbours with one common heading stand under it ("Năm sinh": "Nam" | "Nữ"). */
  group?: string;
  /** Its share of the width; the table always fills the width between the margins. */
  weight: number;
  align: 'left' | 'center' | 'right';
}

/** Cells in the columns' order, or one text over all of them (a group's row: "I. Cán bộ"), which stays with the next. */
export type TableRow = { cells: readonly string[]; bold?: boolean; keepWithNext?: boolean } | { over: string };

/** Recipients on the left, the signature block on the right, kept together with the last lines before them. */
export interface Foot {
  kind: 'foot';
  recipients: readonly string[];
  signature: Signature;
}

/** The foot of a list that two people sign: who made it on the left, the head on the right; each may be blank. */
export interface ListFoot {
  kind: 'list-foot';
  left: Signature;
  right: Signature;
}

export interface Signature {
  /** In capitals and bold, row by row: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  capacity: readonly string[];
  /** Under the room for the hand and the seal (at least 30 mm); null leaves it blank. */
  name: string | null;
}

/** What and how much, in two columns without rules. */
export interface Facts {
  kind: 'facts';
  facts: readonly { label: string; value: string }[];
}

/** The code of a look-up copy, with the address in letters beside it; never on the paper that is signed and sealed. */
export interface LookUp {
  kind: 'look-up';
  address: string;
  words: string;
}
