import { expect, test } from 'vitest';
import type { SubmissionForPaper } from '#db/queries/papers/submission.ts';
import type { Text } from '../model.ts';
import { submissionPaper } from './submission.ts';
import { sampleGround } from './testing-ground.ts';

type Klass = SubmissionForPaper['classes'][number];
type Line = Klass['lines'][number];

const line = (personId: string): Line =>
  ({
    ...{ id: personId, late: false, replaces: null, question: null, findings: [], overrides: [], note: null },
    person: { personId, name: personId, gender: 'F', birth: '1980', ethnicity: 'Kinh', position: 'Công chức' },
    unit: { name: 'Phường Túc Duyên' },
  }) as unknown as Line;

const klass = {
  ...{ id: 'c', name: 'Kỹ năng giao tiếp', quota: 3, startsOn: '2022-05-16', endsOn: '2022-05-20' },
  ...{ provider: 'Trung tâm chính trị', place: null, funding: 'Ngân sách thành phố', costPerPerson: 350_000 },
  lines: [line('a'), line('b'), line('c')],
} as unknown as Klass;

const found = (change: Partial<SubmissionForPaper> = {}): SubmissionForPaper => ({
  ...sampleGround(),
  ...{ title: 'Về việc cử người', note: null, number: null, day: null, year: '2022', at: 1 },
  tally: { units: 24, registered: 40, women: 20, minority: 3, left: [] },
  ...{ classes: [klass], names: {} as SubmissionForPaper['names'], replaced: new Map() },
  ...change,
});

const plain = (text: Text) => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));
const texts = (of: SubmissionForPaper) =>
  submissionPaper(of).sections[0]?.blocks.flatMap((at) => (at.kind === 'paragraph' ? [plain(at.text)] : [])) ?? [];

test('rests on all units that registered, not only on those whose people go up', () => {
  expect(texts(found())[0]).toMatch(/^Trên cơ sở đăng ký của 24 cơ quan, đơn vị/);
  const earlier = { registered: 40, women: 20, minority: 3, left: [] };
  expect(texts(found({ tally: earlier }))[0]).toMatch(/^Trên cơ sở đăng ký của 01 cơ quan, đơn vị/);
});

test('says what it costs in figures and in words, inside a sentence', () => {
  expect(texts(found()).find((text) => text.startsWith('5.'))).toBe(
    '5. Thời gian, địa điểm, kinh phí: thời gian 16/5/2022 - 20/5/2022; cơ sở đào tạo, địa điểm: Trung tâm chính trị; kinh phí: ngân sách thành phố, dự kiến 1.050.000 đồng (Bằng chữ: Một triệu không trăm năm mươi nghìn đồng).',
  );
});

test('has each line of a note as a paragraph, before it ends', () => {
  const said = texts(found({ note: 'Lớp mở sớm.\r\n\r\nĐề nghị xem xét.' }));
  expect(said.slice(-3, -1)).toEqual(['Lớp mở sớm.', 'Đề nghị xem xét.']);
  expect(said.at(-1)).toMatch(/\.\/\.$/);
});
