import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { board } from '#db/queries/board.ts';
import { reportForPaper } from '#db/queries/papers/report.ts';
import { decision, orgUnit, partyMembership, person, unitPlace } from '#db/schema.ts';
import { read, write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { countApart } from '#db/testing-reports.ts';
import { CITIZEN_ID, ENDED, PHONE, tellStory } from '#db/testing-story.ts';
import { foundWorld, type World } from '#db/testing-world.ts';
import { PAPER_KINDS, type PaperKind } from '#domain/papers/kinds.ts';
import { OPERATOR } from '#domain/viewer.ts';
import type { Block, Paper, Text } from './model.ts';
import { PAPERS } from './papers.ts';

freshStore();

let world: World;
let ids: Record<PaperKind, string>;
beforeAll(async () => {
  await emptyStore();
  world = await foundWorld();
  ({ ids } = await tellStory(world));
});

type Who = keyof World['viewers'];
const make = (kind: PaperKind, who?: Who, id = ids[kind]) =>
  PAPERS[kind](who ? world.viewers[who] : OPERATOR, id, ENDED);

const plain = (text: Text) => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));
const blocks = <Kind extends Block['kind']>(paper: Paper | undefined, kind: Kind) =>
  (paper?.sections.flatMap((section) => section.blocks) ?? []).filter(
    (block): block is Extract<Block, { kind: Kind }> => block.kind === kind,
  );
const texts = (paper?: Paper) => blocks(paper, 'paragraph').map(({ text }) => plain(text));
const cells = (paper?: Paper) =>
  blocks(paper, 'table').flatMap(({ rows }) => rows.map((row) => ('cells' in row ? row.cells : [row.over])));

const READERS: Who[] = ['officer', 'chief', 'leader', 'inspector'];
const UNIT: Who[] = ['clerk', 'head'];
const SEEN: Record<PaperKind, Who[]> = {
  call: READERS,
  reminder: READERS,
  'registration-list': [...UNIT, ...READERS],
  'party-request': READERS,
  submission: READERS,
  decision: [...UNIT, ...READERS, 'records'],
  amendment: [...UNIT, ...READERS, 'records'],
  nomination: READERS,
  'learner-list': ['officer', 'chief'],
  attendance: ['officer', 'chief'],
  results: [...UNIT, ...READERS],
  report: READERS,
};

describe.each(PAPER_KINDS)('%s', (kind) => {
  it('is for whoever may see what it is made of, and does not exist for others', async () => {
    const everybody = Object.keys(world.viewers) as Who[];
    const seen: Who[] = [];
    for (const who of everybody) if (await make(kind, who)) seen.push(who);
    expect(seen.sort()).toEqual([...SEEN[kind]].sort());
    expect(await make(kind, undefined, 'nothing')).toBeUndefined();
  });

  it('bears no identity number, and a telephone number only where it is asked for', async () => {
    const all = JSON.stringify(await make(kind));
    expect(all).not.toContain(CITIZEN_ID);
    expect(all.includes(PHONE)).toBe(kind === 'registration-list' || kind === 'learner-list');
    expect(all).not.toContain('Nằm viện');
    expect(all).not.toContain('Nghỉ ốm');
  });
});

it('a call names the classes, their closing as an instant and in words, and who is asked', async () => {
  const paper = await make('call');
  expect(blocks(paper, 'addressees')[0]?.to).toEqual([
    'Ủy ban nhân dân phường Quán Triều',
    'Ủy ban nhân dân phường Túc Duyên',
    'Ủy ban nhân dân phường Hoàng Văn Thụ',
    'Phòng Giáo dục và Đào tạo',
    'Trường Tiểu học Đội Cấn',
  ]);
  expect(cells(paper)[0]).toEqual([
    ...['1', 'Kỹ năng giao tiếp', 'Chủ tịch UBND; Văn phòng - thống kê', '16/5/2022 - 20/5/2022'],
    ...['Trung tâm chính trị', 'Tập trung', '3', '24 giờ 00 ngày 29/4/2022', 'trước ngày 30 tháng 4 năm 2022'],
  ]);
  expect(blocks(paper, 'head')[0]?.number).toMatch(/^Số: {8}\//);
});

it('a call has what was allotted to whom as a second annex, with its sum', async () => {
  const { first, second } = world.units;
  const places = [
    { classId: world.classes.SKILL, unitId: second, places: 1, version: 1 },
    { classId: world.classes.SKILL, unitId: first, places: 2, version: 1 },
  ];
  await write((tx) => tx.insert(unitPlace).values(places));
  const paper = await make('call');
  await write((tx) => tx.delete(unitPlace));
  expect(blocks(paper, 'title').map(({ title }) => title)).toEqual(['PHỤ LỤC I', 'PHỤ LỤC II']);
  expect(cells(paper).slice(-3)).toEqual([
    ['1', 'Phường Quán Triều', '2'],
    ['2', 'Phường Túc Duyên', '1'],
    ['', 'Tổng cộng', '3'],
  ]);
});

it('a reminder is addressed to those who have sent nothing, as the board counts them', async () => {
  const paper = await make('reminder');
  const silent = (await board(world.viewers.officer, world.roundId, ENDED))?.units.filter(
    ({ answer }) => answer === 'silent',
  );
  expect(blocks(paper, 'addressees')[0]?.to).toHaveLength(silent?.length ?? -1);
  expect(blocks(paper, 'addressees')[0]?.to).not.toContain('Ủy ban nhân dân phường Quán Triều');
  expect(texts(paper).join(' ')).toContain('còn 04 cơ quan, đơn vị chưa gửi');
});

it('a sent list stays as it was sent: its unit’s old name, the people’s old names', async () => {
  const before = await make('registration-list', 'clerk');
  await write((tx) => tx.update(person).set({ name: 'Tên Khác' }).where(eq(person.id, world.people.clerk)));
  await write((tx) => tx.update(orgUnit).set({ name: 'Nơi Khác' }).where(eq(orgUnit.id, world.units.first)));
  const after = await make('registration-list', 'clerk');
  await write((tx) => tx.update(person).set({ name: 'Trần Thị Bình' }).where(eq(person.id, world.people.clerk)));
  await write((tx) => tx.update(orgUnit).set({ name: 'Quán Triều' }).where(eq(orgUnit.id, world.units.first)));
  expect(cells(after)).toEqual(cells(before));
  expect(cells(before).map(([order, name]) => [order, name])).toEqual([
    ['I. Công chức', undefined],
    ['1', 'Nguyễn Văn An'],
    ['', ''],
    ['2', 'Trần Thị Bình'],
    ['', ''],
    ['3', 'Đinh Văn Hải'],
  ]);
  expect(texts(before).at(-1)).toBe('Ấn định danh sách gồm 03 người (trong đó nữ: 01 người), 05 lượt người./.');
});

it('a submission’s sums are those of its classes and stay as they went up', async () => {
  const said = texts(await make('submission'));
  expect(said).toContain('1. Tổng số đăng ký: 03 lượt người (01 nữ; 00 người dân tộc thiểu số).');
  expect(said).toContain(
    '2. Đủ điều kiện, đề nghị cử: 02 người (01 nữ; 00 người dân tộc thiểu số), có danh sách kèm theo.',
  );
  expect(said[0]).toMatch(/^Trên cơ sở đăng ký của 01 cơ quan, đơn vị, /);
  expect(said.find((text) => text.startsWith('3.'))).toContain('01 lượt đủ điều kiện, chưa trình lần này');
  expect(said.at(-1)).toBe('Ấn định danh sách gồm 02 người, trong đó nữ: 01 người./.');
});

it('an amending decision names the first, who leaves with a reason fit to be read, and who comes', async () => {
  const paper = await make('amendment', 'clerk');
  expect(blocks(paper, 'title')[0]?.about[0]).toBe(
    'Về việc điều chỉnh, bổ sung Quyết định số 512/QĐ-UBND ngày 05 tháng 5 năm 2022 của Chủ tịch Ủy ban nhân dân thành phố',
  );
  expect(blocks(paper, 'head')[0]?.number).toBe('Số: 600/QĐ-UBND');
  expect(cells(paper)).toEqual([
    ['I. Đưa ra khỏi danh sách'],
    [
      ...['1', 'Trần Thị Bình', '', '1980', 'Văn phòng - thống kê', 'Phường Quán Triều'],
      'Lý do cá nhân chính đáng; người thay: Đinh Văn Hải',
    ],
    ['II. Cử thay, bổ sung'],
    ['1', 'Đinh Văn Hải', '1990', '', 'Văn phòng - thống kê', 'Phường Quán Triều', 'Thay Trần Thị Bình'],
  ]);
});

it('the letter to the organiser has a published decision’s list, or that of a class decided elsewhere', async () => {
  const ofDecision = await make('nomination', 'officer', ids.decision);
  expect(cells(ofDecision).map((row) => row[1])).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
  expect(texts(ofDecision)[0]).toContain('Quyết định số 512/QĐ-UBND ngày 05 tháng 5 năm 2022');
  expect(cells(await make('nomination')).map((row) => row[1])).toEqual(['Trần Thị Bình']);
  expect(await make('nomination', 'officer', world.classes.SKILL)).toBeUndefined();
});

it('no letter nominates by a decision that was revoked', async () => {
  const [kept] = await read().select().from(decision).where(eq(decision.id, ids.decision));
  await write((tx) => tx.update(decision).set({ state: 'revoked' }).where(eq(decision.id, ids.decision)));
  const letter = await make('nomination', 'officer', ids.decision);
  await write((tx) => tx.update(decision).set({ state: kept?.state }).where(eq(decision.id, ids.decision)));
  expect(letter).toBeUndefined();
});

it('the list for the Party organisation stays what it was on the day of asking', async () => {
  const joined = async () => cells(await make('party-request')).map((row) => row[6]);
  const before = await joined();
  const after = { joinedOn: '2022-05-19', status: 'PROBATIONARY', source: 'test', createdAt: ENDED } as const;
  await write((tx) => tx.insert(partyMembership).values({ id: 'later', personId: world.people.chairman, ...after }));
  const later = await joined();
  await write((tx) => tx.delete(partyMembership).where(eq(partyMembership.id, 'later')));
  expect(before).toEqual([expect.not.stringContaining('19/5/2022')]);
  expect(later).toEqual(before);
});

it('the results of a class are those that were entered, without the reasons', async () => {
  const paper = await make('results', 'clerk');
  expect(cells(paper).map((row) => [row[1], ...row.slice(6)])).toEqual([
    ['Nguyễn Văn An', '', 'Giỏi', 'KN.01', '20/5/2022', ''],
    ['Đinh Văn Hải', '', '', '', '', 'Không đạt'],
  ]);
  expect(texts(paper)).toEqual(['Tổng số: 02 người (trong đó nữ: 00 người); hoàn thành: 01; không đạt: 01.']);
});

it('a report’s numbers are those of the pages: the reports’, the board’s units and the results’', async () => {
  const found = await reportForPaper(world.viewers.officer, world.planId, ENDED);
  const seen = await board(world.viewers.officer, world.roundId, ENDED);
  const sum = (key: 'registered' | 'decided' | 'completed' | 'failed') =>
    found?.classes.reduce((all, row) => all + row[key], 0);
  // The board shows what stands; who failed or was taken off again registered all the same.
  const gone = "'draft', 'withdrawn', 'superseded', 'deferred'";
  const turns = await countApart(`select count(*) as n from line where state not in (${gone})`);
  expect(turns).toBeGreaterThan(seen?.totals.turns ?? 0);
  expect(sum('registered')).toBe(turns);
  expect(found?.units.reduce((all, row) => all + row.registered, 0)).toBe(sum('registered'));
  expect(found?.units.map(({ title }) => title)).toEqual(seen?.units.map(({ title }) => title));
  expect([sum('decided'), sum('completed'), sum('failed')]).toEqual([2, 1, 1]);
  expect(found?.people).toEqual({ registered: 3, decided: 2, completed: 1 });
  expect(found?.staff).toEqual([{ kind: 'civil_servant', category: 'KY_NANG', turns: 2, women: 0, minority: 0 }]);
});
