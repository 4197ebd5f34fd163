import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { publishDecision } from '#db/commands/decisions/publish.ts';
import { decision, line, orgUnit, person } from '#db/schema.ts';
import { write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { CLOSED, openUpward, type Upward } from '#db/testing-upward.ts';
import { foundWorld, type World } from '#db/testing-world.ts';
import { OPERATOR, type Viewer } from '#domain/viewer.ts';
import type { Block, Paper } from './model.ts';
import { PAPERS } from './papers.ts';

freshStore();

let world: World;
let up: Upward;
let id: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  ({ decisionId: id } = await up.approved(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL')));
});

const paperFor = (viewer: Viewer, of = id, now = CLOSED) => PAPERS.decision?.(viewer, of, now);
const names = (paper: Paper | undefined) =>
  paper?.sections[1]?.blocks.flatMap((block: Block) =>
    block.kind === 'table' ? block.rows.map((row) => ('cells' in row ? row.cells[1] : '')) : [],
  );
const head = (paper: Paper | undefined) => paper?.sections[0]?.blocks.find((block) => block.kind === 'head');

it('a draft’s paper leaves number and day blank, and is for the offices alone', async () => {
  for (const who of ['officer', 'chief', 'leader', 'records', 'inspector'] as const) {
    const paper = await paperFor(world.viewers[who]);
    expect(names(paper)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
    expect(head(paper)).toMatchObject({
      number: 'Số:        /QĐ-UBND',
      letterhead: { own: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ THÁI NGUYÊN'] },
    });
  }
  for (const who of ['clerk', 'head', 'secondClerk', 'schoolHead'] as const)
    expect(await paperFor(world.viewers[who])).toBeUndefined();
  expect(await paperFor(OPERATOR, 'nothing')).toBeUndefined();
});

it('a published paper is for the units whose people stand in it too, and stays as it was', async () => {
  await publishDecision(up.records(), await up.prepared(id));
  const before = await paperFor(world.viewers.clerk);
  expect(head(before)).toMatchObject({ number: 'Số: 512/QĐ-UBND' });
  expect(await paperFor(world.viewers.secondClerk)).toBeUndefined();
  await write((tx) => tx.update(person).set({ name: 'Tên Khác' }).where(eq(person.id, world.people.clerk)));
  await write((tx) => tx.update(orgUnit).set({ name: 'Nơi Khác' }).where(eq(orgUnit.id, world.units.first)));
  expect(await paperFor(world.viewers.clerk)).toEqual(before);
  expect(await paperFor(OPERATOR, id, CLOSED + 400 * 86_400_000)).toEqual(before);
});

it('whoever is released before it is published stands on no paper of it', async () => {
  await write((tx) => tx.update(line).set({ state: 'withdrawn' }).where(eq(line.personId, world.people.clerk)));
  expect(names(await paperFor(world.viewers.officer))).toEqual(['Nguyễn Văn An']);
});

it('another body’s decision has no paper of ours', async () => {
  await write((tx) => tx.update(decision).set({ kind: 'summons' }).where(eq(decision.id, id)));
  expect(await paperFor(world.viewers.officer)).toBeUndefined();
});
