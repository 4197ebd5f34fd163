import PDFDocument from 'pdfkit';
import { MARGIN, NUMBER_TOP, PAGE, points, SIZE, textHeight, textWidth } from './measures.ts';
import type { Block, Paper, PaperSection } from './model.ts';
import {
  addresseesRow,
  type BoxRow,
  basesRows,
  centredRow,
  factsRows,
  headRow,
  paragraphRows,
  titleRow,
} from './pdf-blocks.ts';
import { textBox } from './pdf-box.ts';
import { paginate } from './pdf-flow.ts';
import { footRow, listFootRow, lookUpRow } from './pdf-foot.ts';
import { Pen, Tagged } from './pdf-pen.ts';
import { tableRows } from './pdf-table.ts';
import { NO_FONT_YET, withFonts } from './type.ts';

/** The paper as a PDF with its fonts inside and its structure told. Made twice, it is equal byte for byte. */
export async function paperPdf(paper: Paper): Promise<Buffer> {
  const at = new Date(paper.at);
  const doc = withFonts(
    new PDFDocument({
      autoFirstPage: false,
      font: NO_FONT_YET,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'vi-VN',
      displayTitle: true,
      info: { Title: paper.title, Producer: 'Sổ Đào Tạo', Creator: 'Sổ Đào Tạo', CreationDate: at, ModDate: at },
    }),
  );
  const chunks: Buffer[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.on('end', () => resolve(Buffer.concat(chunks)));
  doc.on('error', reject);
  const whole = new Tagged('Document');
  for (const section of paper.sections) drawSection(new Pen(doc, new Tagged('Sect', whole)), section);
  doc.end();
  return promise;
}

function drawSection(pen: Pen, { orientation, blocks }: PaperSection): void {
  const [short, long] = [points(PAGE.width), points(PAGE.height)];
  const size: [number, number] = orientation === 'portrait' ? [short, long] : [long, short];
  const width = points(textWidth(orientation));
  const left = points(MARGIN.left);
  const top = points(MARGIN.top);
  const rows = blocks.flatMap((block, i) => rowsOf(block, width, blocks[i - 1], blocks[i + 1]));
  paginate(rows, points(textHeight(orientation))).forEach((placed, i) => {
    pen.doc.addPage({ size, margin: 0 });
    if (i > 0) numberPage(pen, i + 1, width);
    for (const { row, y, again } of placed) {
      pen.isRepeating = again;
      row.drawn.draw(pen, left, top + y);
    }
    pen.isRepeating = false;
  });
}

/** In the middle of the top margin, from the second page of each section on. */
function numberPage(pen: Pen, number: number, width: number): void {
  const box = textBox(String(number), { size: SIZE.pageNumber, width, align: 'center' });
  pen.isRepeating = true;
  box.draw(pen, points(MARGIN.left), points(NUMBER_TOP));
  pen.isRepeating = false;
}

function rowsOf(block: Block, width: number, before?: Block, behind?: Block): BoxRow[] {
  switch (block.kind) {
    case 'head':
      return [headRow(block, width)];
    case 'title':
      return [titleRow(block, width)];
    case 'addressees':
      return [addresseesRow(block, width)];
    case 'bases':
      return basesRows(block, width);
    case 'centred':
      return [centredRow(block.text, width)];
    case 'paragraph':
      return paragraphRows(block.text, width, { withNext: block.keepWithNext ?? false });
    case 'table':
      return tableRows(block, width);
    case 'foot':
      return [footRow(block, width, behind?.kind === 'look-up' ? behind : undefined)];
    case 'list-foot':
      return [listFootRow(block, width)];
    case 'facts':
      return factsRows(block, width);
    case 'look-up':
      return before?.kind === 'foot' ? [] : [lookUpRow(block, width)];
  }
}
