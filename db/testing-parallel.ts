import { eq } from 'drizzle-orm';
import { setException } from './commands/dossiers/exceptions.ts';
import { receiveDossier } from './commands/dossiers/receive.ts';
import { moveToParallel } from './commands/parallel/move.ts';
import { setGroup } from './commands/plans/group.ts';
import { courseClass } from './schema.ts';
import { read, write } from './store.ts';
import { CLOSED, openUpward } from './testing-upward.ts';
import type { World } from './testing-world.ts';

export type Code = keyof World['classes'];
export const MOVE_REASON = 'Lớp 1 đông, lớp 2 còn chỗ';

export type Parallel = Awaited<ReturnType<typeof openParallel>>;

/** The small world's first two classes as parallel ones of one content, apart in their days. */
export async function openParallel(world: World) {
  const up = await openUpward(world);
  const classRow = async (code: Code) =>
    (await read().select().from(courseClass).where(eq(courseClass.id, world.classes[code])))[0]!;
  const set = (code: Code, columns: Partial<typeof courseClass.$inferInsert>) =>
    write((tx) => tx.update(courseClass).set(columns).where(eq(courseClass.id, world.classes[code])));
  const seen = async (code: Code) => ({ id: world.classes[code], version: (await classRow(code)).version });
  const put = async (code: Code, group: { groupId?: string; name?: string }) =>
    setGroup(up.officer(), { classId: world.classes[code], version: (await classRow(code)).version, ...group });
  await put('SKILL', { name: 'Kỹ năng giao tiếp' });
  await put('CLASH', { groupId: (await classRow('SKILL')).groupId! });
  await set('CLASH', { startsOn: '2022-06-06', endsOn: '2022-06-10' });
  /** As `received`, with the unit's reason beside each line. */
  const explained = async (...entries: ReturnType<typeof up.pair>[]) => {
    const { lineIds } = await up.put(...entries);
    for (const lineId of lineIds) await setException(up.clerk(), { lineId, exceptionReason: 'Nguồn quy hoạch' });
    await up.send();
    await receiveDossier(up.officer(), { dossierId: up.id });
    return lineIds;
  };
  /** People of the first go over to the second, for the usual reason. */
  const goOver = async (
    lineIds: readonly string[],
    ctx = up.officer(CLOSED),
    more: Partial<Parameters<typeof moveToParallel>[1]> = {},
  ) =>
    moveToParallel(ctx, {
      ...{ classId: world.classes.SKILL, target: await seen('CLASH'), reason: MOVE_REASON },
      lines: lineIds.map((id) => ({ id })),
      ...more,
    });
  return { ...up, classRow, set, seen, group: put, explained, goOver };
}
