import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { draftAmendment } from '#db/commands/amendments/draft.ts';
import { publishDecision } from '#db/commands/decisions/publish.ts';
import { setPaperForm } from '#db/commands/papers/set-form.ts';
import { setLetterhead } from '#db/commands/papers/set-letterhead.ts';
import { createSubmission } from '#db/commands/submissions/build.ts';
import { numberSubmission } from '#db/commands/submissions/number.ts';
import { waiveConditions } from '#db/commands/submissions/waive.ts';
import { courseClass, orgUnit, person } from '#db/schema.ts';
import { read, write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { CLOSED, openUpward, SIGNED, type Upward } from '#db/testing-upward.ts';
import { foundWorld, type World } from '#db/testing-world.ts';
import type { PaperKind } from '#domain/papers/kinds.ts';
import { dayOf } from '#domain/time/day.ts';
import { PAPERS } from './papers.ts';

freshStore();

let world: World;
let up: Upward;
let first: string;
let lineIds: string[];
let submissionId: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  const made = await up.approved(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
  ({ decisionId: first, lineIds, submissionId } = made);
});

const paper = (kind: PaperKind, id: string, now = SIGNED) => PAPERS[kind](world.viewers.officer, id, now);
const number = async (words: string, reason?: string) =>
  numberSubmission(up.officer(CLOSED), {
    ...{ id: submissionId, version: (await up.submissionRow(submissionId)).version, number: words },
    ...{ day: '2022-05-04', reason },
  });

/** All that people may still change on the very day on which a paper was published, and what a database may hold later. */
async function everythingChanges() {
  const from = dayOf(SIGNED);
  const own = ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ KHÁC'];
  await setLetterhead(up.officer(SIGNED), {
    ...{ unitId: world.cityId, head: { over: null, own, place: 'Khác' }, from, seen: 0 },
  });
  for (const kind of ['decision', 'amendment', 'submission'] as const)
    await setPaperForm(up.officer(SIGNED), {
      ...{ governmentId: world.cityId, kind, from, seen: 0 },
      form: { symbol: 'X', bases: ['Luật khác'], recipients: ['Nơi khác'], officeId: world.units.second },
    });
  await write(async (tx) => {
    await tx.update(orgUnit).set({ name: 'Nơi Khác', placeName: 'Nơi Khác' });
    await tx.update(person).set({ name: 'Tên Khác', birth: '1999' });
    await tx.update(courseClass).set({ name: 'Lớp khác', startsOn: '2022-12-01', endsOn: '2022-12-02', provider: 'X' });
  });
}

it('a published decision is made the same for ever, whatever is renamed, set or corrected afterwards', async () => {
  await number('15/TTr-PNV');
  await up.publish(first);
  const before = await paper('decision', first);
  expect(JSON.stringify(before)).toContain('15/TTr-PNV');
  expect(JSON.stringify(before)).toContain('Ủy ban nhân dân thành phố');
  await everythingChanges();
  await number('16/TTr-PNV', 'Ghi nhầm số');
  expect(await paper('decision', first, SIGNED + 400 * 86_400_000)).toEqual(before);
});

it('a decision that named no number of its submission names none that is entered afterwards', async () => {
  await up.publish(first);
  const before = await paper('decision', first);
  await number('15/TTr-PNV');
  expect(await paper('decision', first)).toEqual(before);
});

it('a draft names the submission’s number as it is now', async () => {
  await number('15/TTr-PNV');
  await number('16/TTr-PNV', 'Ghi nhầm số');
  expect(JSON.stringify(await paper('decision', first))).toContain('16/TTr-PNV');
});

it('a published amending decision is made the same for ever too', async () => {
  await up.publish(first);
  const { id } = await draftAmendment(up.officer(CLOSED), {
    decisionId: first,
    removals: [{ lineId: lineIds[0]!, reason: 'ILLNESS' }],
  });
  await publishDecision(up.records(), { ...(await up.prepared(id)), number: '600/QĐ-UBND' });
  const before = await paper('amendment', id);
  expect(JSON.stringify(before)).toContain('600/QĐ-UBND');
  await everythingChanges();
  expect(await paper('amendment', id, SIGNED + 400 * 86_400_000)).toEqual(before);
});

it('a submission that went up calls classes and people by the names that they had then', async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  const [skill] = await up.validated(up.pair('chairman', 'SKILL'), up.pair('chairman', 'CLASH'));
  const { id } = await createSubmission(up.officer(CLOSED), { title: 'x', classIds: [world.classes.SKILL] });
  await up.move(up.officer(CLOSED), id, { event: 'send_to_head' });
  await waiveConditions(up.chief(CLOSED), { id, lineIds: [skill!], reason: 'Có người thay' });
  await up.move(up.chief(CLOSED), id, { event: 'submit' });
  const before = await paper('submission', id);
  const [other] = await read().select().from(courseClass).where(eq(courseClass.id, world.classes.CLASH));
  expect(JSON.stringify(before)).toContain(other!.name);
  await everythingChanges();
  expect(await paper('submission', id)).toEqual(before);
});
