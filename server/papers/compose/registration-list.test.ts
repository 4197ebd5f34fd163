import { expect, test } from 'vitest';
import type { RegistrationListForPaper } from '#db/queries/papers/registration-list.ts';
import type { Block, Paper, Text } from '../model.ts';
import { registrationListPaper } from './registration-list.ts';
import { sampleGround, WARD } from './testing-ground.ts';

type Row = RegistrationListForPaper['lines'][number];
type Klass = RegistrationListForPaper['classes'][number];

const klass = (code: string, name: string) =>
  ({ code, name, studyMode: 'FULL_TIME', startsOn: '2022-05-16', endsOn: '2022-05-20', provider: 'Trường' }) as Klass;

const row = (name: string, more: Partial<Row> = {}): Row => ({
  ...{ personId: name, name, gender: 'M', birth: '1975', ethnicity: 'Kinh', position: 'Công chức', rankCode: '01.003' },
  ...{ classCode: 'A', note: null, staffKind: 'civil_servant', protocolOrder: 20, qualification: 'DAI_HOC' },
  ...{ major: 'Luật', politicalTheory: 'TRUNG_CAP', stateManagement: 'CV', language: 'B1', informatics: 'CB' },
  ...{ party: { status: 'OFFICIAL', joinedOn: '2010-05' }, phone: '0912345678', isReplacement: false },
  ...more,
});

const found = (lines: Row[], more: Partial<RegistrationListForPaper> = {}): RegistrationListForPaper => ({
  ...sampleGround({
    letterhead: WARD,
    form: { symbol: 'UBND', bases: [], recipients: ['Như trên', 'Lưu: VT'], officeId: null },
  }),
  unit: { name: 'Túc Duyên', title: 'Phường Túc Duyên' },
  round: { id: 'r', name: 'Đợt 1' },
  ...{ number: null, day: null, year: '2022', at: 1, unitName: null, noNeed: [] },
  classes: [klass('A', 'Kỹ năng giao tiếp'), klass('B', 'Nghiệp vụ văn thư')],
  lines,
  ...more,
});

const blocks = (paper: Paper) => paper.sections.flatMap((section) => section.blocks);
const of = <Kind extends Block['kind']>(paper: Paper, kind: Kind) =>
  blocks(paper).filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
const plain = (text: Text) => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));
const texts = (paper: Paper) => of(paper, 'paragraph').map(({ text }) => plain(text));
const rows = (paper: Paper) => of(paper, 'table')[0]?.rows.map((at) => ('cells' in at ? at.cells : at.over)) ?? [];

test('groups by kind of staff, each numbered from 1, by post and then by given name', () => {
  const paper = registrationListPaper(
    found([
      row('Trần Thị Hoa', { gender: 'F' }),
      row('Nguyễn Văn Ân'),
      row('Lê Văn An', { protocolOrder: 12 }),
      row('Phạm Văn Dũng', { staffKind: 'cadre', protocolOrder: 5 }),
      row('Hoàng Văn Bảo', { staffKind: 'part_time_worker', protocolOrder: null }),
    ]),
  );
  expect(rows(paper).map((at) => (typeof at === 'string' ? at : at.slice(0, 2).join(' ')))).toEqual([
    'I. Cán bộ',
    '1 Phạm Văn Dũng',
    'II. Công chức',
    '1 Lê Văn An',
    '2 Nguyễn Văn Ân',
    '3 Trần Thị Hoa',
    'III. Người hoạt động không chuyên trách',
    '1 Hoàng Văn Bảo',
  ]);
});

test('the rows of one person are on one page, so that none without a name begins one', () => {
  const paper = registrationListPaper(
    found([row('Lê Văn An'), row('Lê Văn An', { classCode: 'B' }), row('Nguyễn Văn Ân')]),
  );
  const held = of(paper, 'table')[0]?.rows.map((at) => ('cells' in at ? at.keepWithNext : true));
  expect(held).toEqual([true, true, false, false]);
});

test('a person in two classes is named once, with both', () => {
  const paper = registrationListPaper(found([row('Lê Văn An', { classCode: 'B' }), row('Lê Văn An')]));
  expect(rows(paper).slice(1)).toEqual([
    [
      ...['1', 'Lê Văn An', '1975', '', 'Kinh', '5/2010', 'Công chức', '01.003', 'ĐH Luật', 'TC', 'CV', 'B1', 'CB'],
      ...['Kỹ năng giao tiếp', 'Tập trung', '16/5/2022 - 20/5/2022', 'Trường', '', '0912345678', ''],
    ],
    [
      ...Array.from({ length: 13 }, () => ''),
      ...['Nghiệp vụ văn thư', 'Tập trung', '16/5/2022 - 20/5/2022', 'Trường', '', '', ''],
    ],
  ]);
  expect(texts(paper).at(-1)).toBe('Ấn định danh sách gồm 01 người (trong đó nữ: 00 người), 02 lượt người./.');
  expect(of(paper, 'table')[0]?.columns).toHaveLength(20);
});

test('the letter says how many go where and where nobody is needed, to the office, for the ward', () => {
  const paper = registrationListPaper(
    found([row('Lê Văn An'), row('Trần Thị Hoa', { gender: 'F' })], { noNeed: ['Thạc sĩ'] }),
  );
  expect(of(paper, 'addressees')[0]?.to).toEqual(['Phòng Nội vụ thành phố Thái Nguyên']);
  const said = texts(paper);
  expect(said[0]).toContain('Ủy ban nhân dân phường Túc Duyên đăng ký cử 02 người (trong đó nữ: 01 người)');
  expect(said).toContain('- Lớp Kỹ năng giao tiếp: 02 người.');
  expect(said).toContain('Đơn vị không có nhu cầu ở các lớp: Thạc sĩ.');
  expect(said.at(-1)).toBe('Ấn định danh sách gồm 02 người (trong đó nữ: 01 người)./.');
  expect(of(paper, 'head')[0]).toMatchObject({ number: 'Số:        /UBND', subject: expect.stringMatching(/^V\/v /) });
  expect(of(paper, 'list-foot')[0]?.right).toEqual({ capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null });
});

test('a unit whose symbol is that of a submission writes one, and one without need has no list', () => {
  const form = { symbol: 'TTr-UBND', bases: [], recipients: [], officeId: null };
  const paper = registrationListPaper({
    ...found([]),
    ...{ paper: { ...sampleGround({ letterhead: WARD }).paper, form } },
  });
  expect(of(paper, 'title').map(({ title }) => title)).toEqual(['TỜ TRÌNH']);
  expect(of(paper, 'head')[0]?.subject).toBeUndefined();
  expect(paper.sections).toHaveLength(1);
  expect(texts(paper)[0]).toContain('không có nhu cầu cử cán bộ');
});
