import {
  type Change,
  type ClassField,
  compareClasses,
  compareLines,
  type FactField,
} from '#domain/versions/compare.ts';
import { type ClassSnapshot, type LineSnapshot, snapshotClasses, snapshotLines } from '../commands/lines/snapshot.ts';
import type { Db } from '../store.ts';

/** What a decision itself sets going: that it moved on is no change of what was decided. */
const MOVES_ON: readonly FactField[] = ['state', 'question', 'overrides', 'findings', 'preference'];

export interface Since {
  lines: { id: string; name: string; changes: Change<FactField>[] }[];
  classes: { code: string; name: string; changes: Change<ClassField>[] }[];
}

/** What is no longer as it stands in a decided list: the people's and the class's own facts, as the register has them. */
export async function changedSince(
  db: Db,
  { class: klass, lines }: { class: ClassSnapshot | null; lines: LineSnapshot[] },
): Promise<Since> {
  const now = await snapshotLines(
    db,
    lines.map((line) => line.id),
  );
  const changed = compareLines(lines, now).changed.map(({ before, changes }) => ({
    id: before.id,
    name: before.person.name,
    changes: changes.filter(({ field }) => !MOVES_ON.includes(field)),
  }));
  return {
    lines: changed.filter(({ changes }) => changes.length > 0),
    classes: klass ? compareClasses([klass], await snapshotClasses(db, [klass.id])) : [],
  };
}
