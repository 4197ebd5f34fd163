import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { decisionByCode, lookUpCodeOf } from '#db/queries/look-up.ts';
import { decision, person } from '#db/schema.ts';
import { write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { CLOSED, openUpward, type Upward } from '#db/testing-upward.ts';
import { foundWorld, type World } from '#db/testing-world.ts';
import { lookUpAddress, lookUpCopy, lookUpSha256 } from './look-up.ts';
import { PAPERS } from './papers.ts';
import { paperPdf } from './pdf.ts';
import { pagesOf } from './testing-pages.ts';

freshStore();

const ORIGIN = 'https://so-dao-tao.example.vn';
let world: World;
let up: Upward;
let id: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  ({ decisionId: id } = await up.approved(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL')));
});

const publish = async () => {
  await up.publish(id);
  return (await up.decisionRow(id)).lookUpCode ?? '';
};

it('a decision has a code that nobody can guess from its publication on', async () => {
  expect(await lookUpCodeOf(world.viewers.officer, id)).toBeNull();
  const code = await publish();
  expect(code).toMatch(/^[0-9a-f]{32}$/);
  expect(await lookUpCodeOf(world.viewers.clerk, id)).toBe(code);
  expect(await lookUpCodeOf(world.viewers.secondClerk, id)).toBeNull();
});

it('tells whoever has the code number, day, subject and state, and nobody’s name', async () => {
  const code = await publish();
  const found = await decisionByCode(code);
  expect(found).toMatchObject({
    number: '512/QĐ-UBND',
    day: '2022-05-05',
    state: 'published',
    className: 'Kỹ năng giao tiếp',
    changes: [],
  });
  expect(found?.scanSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(found)).not.toMatch(/Nguyễn|Trần|Lãnh/);
});

it('tells nothing for another code, nor for a decision that is not published', async () => {
  const code = await publish();
  for (const wrong of [
    '',
    'x',
    code.slice(1),
    `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`,
    code.toUpperCase(),
  ])
    if (wrong !== code) expect(await decisionByCode(wrong)).toBeUndefined();
  await write((tx) => tx.update(decision).set({ state: 'numbered', publishedAt: null }).where(eq(decision.id, id)));
  expect(await decisionByCode(code)).toBeUndefined();
});

it('knows the hash of the copy that is taken away, whatever has happened to the people since', async () => {
  const code = await publish();
  const address = lookUpAddress(ORIGIN, code);
  const taken = await PAPERS.decision?.(world.viewers.clerk, id, CLOSED);
  if (!taken) throw new Error('no paper');
  const bytes = await paperPdf(lookUpCopy(taken, address));
  await write((tx) => tx.update(person).set({ name: 'Tên Khác' }).where(eq(person.id, world.people.clerk)));
  const found = { id, number: '512/QĐ-UBND', day: '2022-05-05' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await lookUpSha256(found, address)).toBe(sha256);
  expect(await lookUpSha256(found, address)).toBe(sha256);
  const plain = await paperPdf(taken);
  expect(sha256).not.toBe(createHash('sha256').update(plain).digest('hex'));
  expect((await pagesOf(bytes)).length).toBe((await pagesOf(plain)).length);
});
