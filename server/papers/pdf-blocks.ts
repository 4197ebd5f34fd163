import { formWords } from '#messages/papers/form.ts';
import { ADDRESSEE, BODY, FACT_LABEL, GAP, HEAD_LEFT, points, RULE, SIZE } from './measures.ts';
import type { Addressees, Bases, Facts, Head, Text, Title } from './model.ts';
import {
  aboutRule,
  centred,
  dayFrom,
  issuerRows,
  markedAddressees,
  markedBases,
  mottoWidth,
  noteRows,
} from './parts.ts';
import { type Box, beside, gap, type Look, lineBoxes, ruleBox, stack, textBox } from './pdf-box.ts';
import type { Row } from './pdf-flow.ts';
import { Tagged } from './pdf-pen.ts';

export type BoxRow = Row<Box>;

/** A box as a row of the page. */
export function row(box: Box, more: Omit<BoxRow, 'height' | 'drawn'> = {}): BoxRow {
  return { height: box.height, drawn: box, ...more };
}

export function headRow(head: Head, width: number): BoxRow {
  const left = width * HEAD_LEFT;
  const right = width - left;
  const issuer = issuerRows(head, left);
  const under = points(RULE.under);
  const middle = (text: string, size: number, at: number, look: Partial<Look> = {}) =>
    textBox(text, { size, width: at, align: 'center', ...look });
  const bodies = stack([
    ...issuer.over.map((text) => middle(text, SIZE.over, left)),
    ...issuer.own.map((text) => middle(text, issuer.size, left, { bold: true })),
    ruleBox({ length: issuer.rule, width: left, under }),
  ]);
  const nation = stack([
    middle(formWords.nation, SIZE.nation, right, { bold: true }),
    middle(formWords.motto, SIZE.motto, right, { bold: true }),
    ruleBox({ length: mottoWidth(), width: right, under }),
  ]);
  const number = head.number === null ? gap(0) : middle(head.number, SIZE.number, left);
  const subject = head.subject ? middle(head.subject, SIZE.subject, left) : gap(0);
  const from = dayFrom(head, width);
  const day = middle(head.placeAndDay, SIZE.number, width - from, { italic: true });
  return row(stack([beside(bodies, nation, left), gap(points(GAP.row)), beside(number, day, from), subject]), {
    after: points(GAP.head),
    withNext: true,
  });
}

export function titleRow(title: Title, width: number): BoxRow {
  const look = { size: SIZE.body, width, align: 'center', bold: true } as const;
  const about = title.about.flatMap((text) => centred(text, SIZE.body, width, 'bold'));
  const tagged = new Tagged('P');
  return row(
    stack([
      textBox(title.title, { ...look, tagged: new Tagged('H1') }),
      ...about.map((text) => textBox(text, { ...look, tagged })),
      ...(title.rule ? [ruleBox({ length: aboutRule(about), width, under: points(RULE.under) })] : []),
      ...noteRows(title).map((text) => textBox(text, { ...look, bold: false, italic: true })),
    ]),
    { after: points(GAP.title), withNext: true },
  );
}

export function centredRow(text: string, width: number): BoxRow {
  const box = textBox(text, { size: SIZE.body, width, align: 'center', bold: true });
  return row(box, { after: BODY.after * 1.5, withNext: true });
}

/** A paragraph's lines; its first two and its last two are never parted. */
export function paragraphRows(
  text: Text,
  width: number,
  { italic = false, withNext = false }: { italic?: boolean; withNext?: boolean } = {},
): BoxRow[] {
  const { first, lines, after } = BODY;
  const boxes = lineBoxes(text, { size: SIZE.body, width, align: 'justify', italic, first: points(first), lines });
  return boxes.map((box, i) => {
    const isLast = i === boxes.length - 1;
    const stays = isLast ? withNext : i === 0 || i === boxes.length - 2;
    return row(box, { after: isLast ? after : 0, withNext: stays });
  });
}

export function basesRows(bases: Bases, width: number): BoxRow[] {
  return markedBases(bases).flatMap((text) => paragraphRows(text, width, { italic: true }));
}

export function addresseesRow(addressees: Addressees, width: number): BoxRow {
  const names = markedAddressees(addressees);
  const more = { after: BODY.after * 1.5, withNext: true };
  const look = { size: SIZE.body, align: 'left', lines: BODY.lines } as const;
  if (addressees.to.length === 1)
    return row(textBox(`${formWords.addressees} ${names.join('')}`, { ...look, width, align: 'center' }), more);
  const label = points(ADDRESSEE.label);
  const from = points(ADDRESSEE.name) - label;
  const tagged = new Tagged('P');
  const list = stack(names.map((text) => textBox(text, { ...look, width: width - label - from })));
  const box = beside(textBox(formWords.addressees, { ...look, width: from, tagged }), list, from);
  return row({ height: box.height, draw: (pen, x, y) => box.draw(pen, x + label, y) }, more);
}

export function factsRows({ facts }: Facts, width: number): BoxRow[] {
  const from = points(FACT_LABEL);
  const look = { size: SIZE.body, align: 'left', lines: BODY.lines } as const;
  return facts.map(({ label, value }) =>
    row(
      beside(
        textBox(`${label}:`, { ...look, width: from - points(2) }),
        textBox(value, { ...look, width: width - from }),
        from,
      ),
      { after: BODY.after / 2 },
    ),
  );
}
