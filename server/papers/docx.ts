import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { partsOf } from './docx-blocks.ts';
import { type Part, thin } from './docx-text.ts';
import { MARGIN, NUMBER_TOP, PAGE, points, SIZE, textWidth, twips } from './measures.ts';
import type { Paper, PaperSection } from './model.ts';
import { rezip } from './zip.ts';

const FONT = 'Times New Roman';

/** The paper for Word, to be written on in an office. Made twice, it is equal byte for byte. */
export async function paperDocx(paper: Paper): Promise<Buffer> {
  const document = new Document({
    title: paper.title,
    creator: 'Sổ Đào Tạo',
    lastModifiedBy: 'Sổ Đào Tạo',
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
            size: SIZE.body * 2,
            language: { value: 'vi-VN', eastAsia: 'vi-VN' },
          },
        },
      },
    },
    sections: paper.sections.map(section),
  });
  const at = new Date(paper.at).toISOString().replace(/\.\d+/, '');
  return rezip(await Packer.toBuffer(document), (path, content) => {
    if (path === 'docProps/core.xml') return content.replace(/(W3CDTF">)[^<]*/g, `$1${at}`);
    return path === 'word/document.xml' ? content.replaceAll(SECTION_END, THIN_SECTION_END) : content;
  });
}

/** The library ends a section in a paragraph of a whole line, which would make a page where the foot fills one. */
const SECTION_END = '<w:p><w:pPr><w:sectPr';
const THIN_SECTION_END =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr';

function section({ orientation, blocks }: PaperSection, i: number): ISectionOptions {
  const width = points(textWidth(orientation));
  const parts = blocks.map((block) => partsOf(block, width));
  const isFoot = blocks.flatMap((block, at) => (parts[at] ?? []).map(() => /foot$/.test(block.kind)));
  const flat = parts.flat();
  const held = heldLines(flat, isFoot);
  return {
    properties: {
      ...(i > 0 ? { type: SectionType.NEXT_PAGE } : {}),
      titlePage: true,
      page: {
        size: {
          width: twips(PAGE.width),
          height: twips(PAGE.height),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(MARGIN.top),
          bottom: twips(MARGIN.bottom),
          left: twips(MARGIN.left),
          right: twips(MARGIN.right),
          header: twips(NUMBER_TOP),
          footer: twips(NUMBER_TOP),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({ children: [pageNumber()] }),
    },
    children: [...flat.flatMap((part, at) => part.make(held[at] ?? 0)), thin(0.3)],
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber * 2 })],
  });
}

/** How many last lines of each part stay with the next: what belongs to it, and two before a foot. */
function heldLines(parts: readonly Part[], isFoot: readonly boolean[]): number[] {
  const held: number[] = parts.map(({ withNext }) => (withNext ? 1 : 0));
  parts.forEach((_, foot) => {
    let needed = isFoot[foot] ? 2 : 0;
    for (let at = foot - 1; at >= 0 && needed > 0; at -= 1) {
      held[at] = Math.max(held[at] ?? 0, needed);
      needed -= parts[at]?.lines ?? 0;
    }
  });
  return held;
}
