import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import { formWords } from '#messages/papers/form.ts';
import { columns, tablePart } from './docx-table.ts';
import { bodyParagraph, type Look, type Part, paragraph, rule, thin } from './docx-text.ts';
import {
  ADDRESSEE,
  BODY,
  FACT_LABEL,
  FOOT_LEFT,
  GAP,
  HEAD_LEFT,
  points,
  SIGNING_ROOM,
  SIZE,
  twips,
} from './measures.ts';
import type { Addressees, Block, Facts, Head, Signature, Text, Title } from './model.ts';
import {
  aboutRule,
  centred,
  dayFrom,
  issuerRows,
  markedAddressees,
  markedBases,
  markedRecipients,
  mottoWidth,
  noteRows,
} from './parts.ts';
import { breakLines } from './type.ts';

/** A block as parts of a page in Word; the width between the margins in points. */
export function partsOf(block: Block, width: number): Part[] {
  switch (block.kind) {
    case 'head':
      return [headPart(block, width)];
    case 'title':
      return [titlePart(block, width)];
    case 'addressees':
      return [addresseesPart(block)];
    case 'bases':
      return markedBases(block).map((text) => bodyPart(text, width, { italic: true }));
    case 'centred':
      return [one({ lines: 1, withNext: true }, () => centredParagraph([block.text]))];
    case 'paragraph':
      return [bodyPart(block.text, width, {}, block.keepWithNext)];
    case 'table':
      return [tablePart(block, width)];
    case 'foot': {
      const from = width * FOOT_LEFT;
      const recipients = [
        paragraph(formWords.recipients, { size: SIZE.recipientsHead, bold: true, italic: true }),
        ...markedRecipients(block).map((text) => paragraph(text, { size: SIZE.recipients })),
      ];
      return [signedPart(recipients, signature(block.signature), from, width)];
    }
    case 'list-foot':
      return [signedPart(signature(block.left), signature(block.right), width / 2, width)];
    case 'facts':
      return factsParts(block, width);
    case 'look-up':
      return [block.words, block.address].map((text) =>
        one({ lines: 1 }, () => paragraph(text, { size: SIZE.lookUp, before: GAP.foot })),
      );
  }
}

function one(about: Omit<Part, 'make'>, make: (held: number) => Paragraph): Part {
  return { ...about, make: (held) => [make(held)] };
}

function bodyPart(text: Text, width: number, look: Partial<Look>, withNext = false): Part {
  const { length } = breakLines(text, { size: SIZE.body, width, first: points(BODY.first), ...look });
  return one({ lines: length, withNext }, (held) => bodyParagraph(text, { ...look, keepNext: held > 0 }));
}

function centredParagraph(rows: readonly string[], look: Partial<Look> = {}): Paragraph {
  return paragraph(rows, {
    size: SIZE.body,
    align: 'center',
    bold: true,
    after: BODY.after * 1.5,
    keepNext: true,
    ...look,
  });
}

function headPart(head: Head, width: number): Part {
  const left = width * HEAD_LEFT;
  const right = width - left;
  const issuer = issuerRows(head, left);
  const from = dayFrom(head, width);
  const middle = (rows: readonly string[], size: number, look: Partial<Look> = {}) =>
    rows.length === 0 ? [] : [paragraph(rows, { size, align: 'center', keepNext: true, ...look })];
  const dayRows = centred(head.placeAndDay, SIZE.number, width - from, 'italic');
  const subject = head.subject ? centred(head.subject, SIZE.subject, left, 'regular') : [];
  return {
    lines: 1,
    withNext: true,
    make: () => [
      columns(
        [
          ...middle(issuer.over, SIZE.over),
          ...middle(issuer.own, issuer.size, { bold: true }),
          rule({ length: issuer.rule, width: left, keepNext: true }),
        ],
        [
          ...middle([formWords.nation], SIZE.nation, { bold: true }),
          ...middle([formWords.motto], SIZE.motto, { bold: true }),
          rule({ length: mottoWidth(), width: right, keepNext: true }),
        ],
        { from: left, width },
      ),
      thin(GAP.row, { keepNext: true }),
      columns(
        // Centred under the issuer, whose column may be wider than this one.
        head.number === null ? [] : [numberUnder(head.number, left - from)],
        middle(dayRows, SIZE.number, { italic: true }),
        { from, width },
      ),
      ...(subject.length === 0
        ? []
        : [thin(0.1, { keepNext: true }), columns(middle(subject, SIZE.subject), [], { from: left, width })]),
      thin(GAP.head, { keepNext: true }),
    ],
  };
}

/** The number, in the middle of the issuer's column although its cell is narrower by so many points. */
function numberUnder(number: string, narrower: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 0, after: 0 },
    indent: { left: Math.round(narrower * 20) },
    children: [new TextRun({ text: number, size: SIZE.number * 2 })],
  });
}

function titlePart(title: Title, width: number): Part {
  const about = title.about.flatMap((text) => centred(text, SIZE.body, width, 'bold'));
  const note = noteRows(title).flatMap((text) => centred(text, SIZE.body, width, 'italic'));
  return {
    lines: 1,
    withNext: true,
    make: () => [
      centredParagraph([title.title], { after: 0 }),
      ...(about.length > 0 ? [centredParagraph(about, { after: 0 })] : []),
      ...(title.rule ? [rule({ length: aboutRule(about), width, keepNext: true })] : []),
      ...(note.length > 0 ? [centredParagraph(note, { after: 0, bold: false, italic: true })] : []),
      thin(GAP.title, { keepNext: true }),
    ],
  };
}

function addresseesPart(addressees: Addressees): Part {
  const names = markedAddressees(addressees);
  const look = { size: SIZE.body, lines: BODY.lines, after: BODY.after * 1.5, keepNext: true };
  if (addressees.to.length === 1)
    return one({ lines: 1, withNext: true }, () =>
      paragraph(`${formWords.addressees} ${names.join('')}`, { ...look, align: 'center' }),
    );
  const at = twips(ADDRESSEE.name);
  return {
    lines: names.length,
    withNext: true,
    make: () =>
      names.map(
        (name, i) =>
          new Paragraph({
            keepNext: true,
            tabStops: [{ type: 'left', position: at }],
            indent: { left: at, hanging: at - twips(ADDRESSEE.label) },
            spacing: {
              before: 0,
              after: i === names.length - 1 ? BODY.after * 30 : 0,
              line: Math.round(240 * BODY.lines),
              lineRule: LineRuleType.AUTO,
            },
            children: [new TextRun({ text: `${i === 0 ? formWords.addressees : ''}\t${name}`, size: SIZE.body * 2 })],
          }),
      ),
  };
}

function factsParts({ facts }: Facts, width: number): Part[] {
  const look = { size: SIZE.body, lines: BODY.lines, after: BODY.after / 2 };
  return facts.map(({ label, value }) => ({
    lines: 1,
    make: (held: number) => {
      const keepNext = held > 0;
      const [left, right] = [`${label}:`, value].map((text) => [paragraph(text, { ...look, keepNext })]);
      return [columns(left ?? [], right ?? [], { from: points(FACT_LABEL), width }), thin(0.1, { keepNext })];
    },
  }));
}

function signedPart(left: readonly Paragraph[], right: readonly Paragraph[], from: number, width: number): Part {
  return { lines: 0, make: () => [columns(left, right, { from, width, top: points(GAP.foot) })] };
}

function signature({ capacity, name }: Signature): Paragraph[] {
  const look = { size: SIZE.body, align: 'center', bold: true } as const;
  return [
    ...capacity.map((text) => paragraph(text, look)),
    paragraph(name ?? '', { ...look, before: points(SIGNING_ROOM) }),
  ];
}
