import { create } from 'qrcode';
import { formWords } from '#messages/papers/form.ts';
import { CODE_SIDE, FOOT_LEFT, GAP, points, SIGNING_ROOM, SIZE } from './measures.ts';
import type { Foot, ListFoot, LookUp, Signature } from './model.ts';
import { markedRecipients } from './parts.ts';
import { type BoxRow, row } from './pdf-blocks.ts';
import { type Box, beside, gap, stack, textBox } from './pdf-box.ts';

/**
 * Recipients and signature, level with one another; with them go the last lines of the body. The code of a look-up copy
 * stands under the recipients, where there is room beside the hand: the copy has the pages of the paper.
 */
export function footRow(foot: Foot, width: number, lookUp?: LookUp): BoxRow {
  const left = width * FOOT_LEFT;
  const recipients = [
    textBox(formWords.recipients, { size: SIZE.recipientsHead, width: left, align: 'left', bold: true, italic: true }),
    ...markedRecipients(foot).map((text) => textBox(text, { size: SIZE.recipients, width: left, align: 'left' })),
  ];
  const code = lookUp ? [gap(points(GAP.foot)), lookUpBox(lookUp, left - points(GAP.foot))] : [];
  return signed(beside(stack([...recipients, ...code]), signatureBox(foot.signature, width - left), left));
}

export function listFootRow({ left, right }: ListFoot, width: number): BoxRow {
  return signed(beside(signatureBox(left, width / 2), signatureBox(right, width / 2), width / 2));
}

function signed(box: Box): BoxRow {
  return row(stack([gap(points(GAP.foot)), box]), { isFoot: true });
}

function signatureBox({ capacity, name }: Signature, width: number): Box {
  const look = { size: SIZE.body, width, align: 'center', bold: true } as const;
  return stack([
    ...capacity.map((text) => textBox(text, look)),
    gap(points(SIGNING_ROOM)),
    ...(name ? [textBox(name, look)] : []),
  ]);
}

export function lookUpRow(lookUp: LookUp, width: number): BoxRow {
  return row(stack([gap(points(GAP.foot)), lookUpBox(lookUp, width)]));
}

/** The code as drawn squares, with the address in letters beside it. */
function lookUpBox({ address, words }: LookUp, width: number): Box {
  const side = points(CODE_SIDE);
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  const step = side / size;
  const code: Box = {
    height: side,
    draw: (pen, x, y) =>
      pen.ornament(() => {
        for (let i = 0; i < size * size; i += 1)
          if (data[i]) pen.doc.rect(x + (i % size) * step, y + Math.floor(i / size) * step, step, step);
        pen.doc.fill('black');
      }),
  };
  const from = side + points(3);
  const look = { size: SIZE.lookUp, width: width - from, align: 'left' } as const;
  return beside(code, stack([textBox(words, look), textBox(address, look)]), from);
}
