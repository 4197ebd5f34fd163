import { describe, expect, test } from 'vitest';
import type { DecisionForPaper } from '#db/queries/papers/decision.ts';
import { SIGNING_CAPACITIES } from '#domain/codes.ts';
import type { FrozenPaper } from '#domain/papers/form.ts';
import type { Block, Paper, Text } from '../model.ts';
import { decisionPaper } from './decision.ts';

type Klass = DecisionForPaper['class'];
const klass = {
  name: 'Bồi dưỡng ngạch chuyên viên',
  startsOn: '2022-04-04',
  endsOn: '2022-04-29',
  studyMode: 'FULL_TIME',
  provider: 'Trường Chính trị tỉnh Thái Nguyên',
  place: null,
  funding: 'Ngân sách tỉnh',
  costPerPerson: 2_100_000,
} as Klass;

const FOUND: DecisionForPaper = {
  kind: 'nomination',
  number: '5/QĐ-UBND',
  day: '2022-03-05',
  plan: { number: '67/KH-UBND', title: 'Đào tạo, bồi dưỡng cán bộ năm 2022', issuedOn: '2022-03-16', year: 2022 },
  issuer: { id: 'city', name: 'Thái Nguyên', type: 'Thành phố', placeName: null },
  submission: { id: 's', number: '7/TTr-PNV', day: '2022-02-28', at: 0 },
  signer: { name: 'Lê Quang Minh', title: 'Phó Chủ tịch', capacity: 'KT' },
  class: klass,
  people: [
    { name: 'Nguyễn Văn An', gender: 'M', birth: '1975-04-30', position: 'Chủ tịch UBND', unit: 'Phường Quán Triều' },
    { name: 'Trần Thị Bình', gender: 'F', birth: '1980', position: null, unit: 'Phường Túc Duyên' },
  ],
  frozen: null,
  at: 1,
};

const FORM: FrozenPaper = {
  letterhead: { over: null, own: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ THÁI NGUYÊN'], place: 'Thành phố Thái Nguyên' },
  form: {
    symbol: 'QĐ-UBND',
    bases: ['Căn cứ Luật'],
    recipients: ['Như Điều 3', 'Lưu: VT, NV'],
    proposer: 'Trưởng phòng Nội vụ',
    carriedOutBy: ['Chánh Văn phòng', 'Trưởng phòng Nội vụ'],
    officeId: null,
  },
  signer: null,
};

const paper = (change: Partial<DecisionForPaper> = {}, form = FORM) =>
  decisionPaper({ ...FOUND, ...change }, form, '2022');
const block = <Kind extends Block['kind']>(made: Paper, kind: Kind, section = 0) => {
  const found = made.sections[section]?.blocks.find((at) => at.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found as Extract<Block, { kind: Kind }>;
};
const plain = (text: Text) => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));
const articles = (made: Paper) =>
  made.sections[0]?.blocks.flatMap((at) => (at.kind === 'paragraph' ? [plain(at.text)] : [])) ?? [];

describe('a decision', () => {
  test('is headed, numbered and dated as the form asks', () => {
    expect(block(paper(), 'head')).toMatchObject({
      number: 'Số: 05/QĐ-UBND',
      placeAndDay: 'Thành phố Thái Nguyên, ngày 05 tháng 3 năm 2022',
    });
    expect(block(paper(), 'centred').text).toBe('CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ THÁI NGUYÊN');
    expect(block(paper(), 'title').about.join(' ')).toBe(
      'Về việc cử cán bộ, công chức, viên chức tham gia lớp Bồi dưỡng ngạch chuyên viên năm 2022',
    );
  });

  test('leaves room for number and day, and invents neither', () => {
    const draft = paper({ number: null, day: null });
    expect(block(draft, 'head')).toMatchObject({
      number: 'Số:        /QĐ-UBND',
      placeAndDay: 'Thành phố Thái Nguyên, ngày     tháng     năm 2022',
    });
    expect(block(draft, 'title', 1).note).toBe(
      '(Kèm theo Quyết định số        /QĐ-UBND ngày     tháng     năm 2022 của Chủ tịch Ủy ban nhân dân thành phố)',
    );
  });

  test('rests on the form’s bases, the plan and the submission', () => {
    expect(block(paper(), 'bases').bases).toEqual([
      'Căn cứ Luật',
      'Căn cứ Kế hoạch số 67/KH-UBND ngày 16 tháng 3 năm 2022 của Ủy ban nhân dân thành phố về đào tạo, bồi dưỡng cán bộ năm 2022',
      'Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 07/TTr-PNV ngày 28 tháng 02 năm 2022',
    ]);
    const unnumbered = { id: 's', number: null, day: null, at: 0 };
    expect(block(paper({ submission: unnumbered, number: null, day: null }), 'bases').bases.at(-1)).toBe(
      'Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số …… ngày … tháng … năm 2022',
    );
    expect(block(paper({ submission: unnumbered }), 'bases').bases.at(-1)).toBe('Theo đề nghị của Trưởng phòng Nội vụ');
    expect(block(paper({ submission: null }), 'bases').bases).toHaveLength(2);
    expect(block(paper({ plan: { ...FOUND.plan, number: '7/KH-UBND' } }), 'bases').bases[1]).toContain(
      'số 07/KH-UBND ngày',
    );
  });

  test('nominates in three articles, with amounts from what the class costs', () => {
    expect(articles(paper())).toEqual([
      'Điều 1. Cử 02 cán bộ, công chức, viên chức (có danh sách kèm theo) tham gia lớp Bồi dưỡng ngạch chuyên viên, từ ngày 04 tháng 4 năm 2022 đến ngày 29 tháng 4 năm 2022, tại Trường Chính trị tỉnh Thái Nguyên.',
      'Điều 2. Kinh phí: ngân sách tỉnh, mức 2.100.000 đồng/người, tổng cộng 4.200.000 đồng (Bằng chữ: Bốn triệu hai trăm nghìn đồng). Người được cử đi học được hưởng chế độ theo quy định và có trách nhiệm tham gia đầy đủ, báo cáo kết quả, nộp bản sao chứng chỉ cho đơn vị.',
      'Điều 3. Chánh Văn phòng, Trưởng phòng Nội vụ và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
    ]);
  });

  test('names no amount, place or day that is not known', () => {
    const bare = {
      ...klass,
      startsOn: null,
      endsOn: null,
      provider: null,
      funding: null,
      costPerPerson: null,
    } as Klass;
    const [first, second] = articles(paper({ class: bare }));
    expect(first).toMatch(/tham gia lớp Bồi dưỡng ngạch chuyên viên\.$/);
    expect(second).toMatch(/^Điều 2\. Kinh phí thực hiện theo quy định hiện hành\./);
    const free = articles(paper({ class: { ...klass, costPerPerson: 0 } }))[1];
    expect(free).toMatch(/^Điều 2\. Kinh phí: ngân sách tỉnh\. Người/);
  });

  test('permits study at one’s own expense without any public money', () => {
    const made = paper({ kind: 'permission', class: { ...klass, name: 'Thạc sĩ Luật', funding: 'Cá nhân tự túc' } });
    const [first, second] = articles(made);
    expect(first).toMatch(/^Điều 1\. Cho phép 02 .* đi học tự túc kinh phí: Thạc sĩ Luật, từ ngày/);
    expect(second).toContain('cá nhân tự túc');
    expect(second).not.toContain('đồng');
  });

  test.each(SIGNING_CAPACITIES)('is signed in the capacity %s', (capacity) => {
    const title = { CHIEF: 'Chủ tịch', TM: 'Chủ tịch', KT: 'Phó Chủ tịch', Q: 'Chủ tịch' }[capacity as 'KT'];
    const { signature } = block(paper({ signer: { name: 'A', title: title ?? 'Chánh Văn phòng', capacity } }), 'foot');
    expect(signature).toEqual({
      name: 'A',
      capacity: {
        CHIEF: ['CHỦ TỊCH'],
        TM: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
        KT: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
        TL: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
        TUQ: ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
        Q: ['Q. CHỦ TỊCH'],
      }[capacity],
    });
  });

  test('leaves the name blank while nobody was chosen', () => {
    expect(block(paper({ signer: null }), 'foot').signature).toEqual({ capacity: ['CHỦ TỊCH'], name: null });
  });

  test('goes to the provider before it is filed, unless that is the issuer itself', () => {
    expect(block(paper(), 'foot').recipients).toEqual([
      'Như Điều 3',
      'Trường Chính trị tỉnh Thái Nguyên',
      'Lưu: VT, NV',
    ]);
    const own = { ...klass, provider: 'UBND thành phố' };
    expect(block(paper({ class: own }), 'foot').recipients).toEqual(['Như Điều 3', 'Lưu: VT, NV']);
  });

  test('has as its annex the columns of the public list, and no more', () => {
    const table = block(paper(), 'table', 1);
    expect(table.columns.map(({ group, heading }) => (group ? `${group}: ${heading}` : heading))).toEqual([
      'STT',
      'Họ và tên',
      'Năm sinh: Nam',
      'Năm sinh: Nữ',
      'Chức vụ',
      'Đơn vị công tác',
      'Ghi chú',
    ]);
    expect(table.rows).toEqual([
      { cells: ['1', 'Nguyễn Văn An', '1975', '', 'Chủ tịch UBND', 'Phường Quán Triều', ''] },
      { cells: ['2', 'Trần Thị Bình', '', '1980', '', 'Phường Túc Duyên', ''] },
    ]);
    expect(plain(block(paper(), 'paragraph', 1).text)).toBe('Ấn định danh sách có 02 người./.');
  });
});
