import { and, eq, inArray } from 'drizzle-orm';
import { ACCEPTED_LINE_STATES } from '#domain/places/use.ts';
import { courseClass, line } from '../schema.ts';
import type { Db } from '../store.ts';

interface Grouped {
  line: { id: string; personId: string; classId: string };
  class: { groupId: string | null };
}

/**
 * Judges whether a line's person has no place yet in another class of the same group (parallel classes of one content),
 * when the lines of `together` take one at once. One statement, and none where no class stands in a group.
 */
export async function judgeGroups(db: Db, rows: readonly Grouped[]) {
  const inGroups = rows.filter((row) => row.class.groupId !== null);
  const groups = [...new Set(inGroups.map((row) => row.class.groupId!))];
  const people = [...new Set(inGroups.map((row) => row.line.personId))];
  const held =
    groups.length === 0
      ? []
      : await db
          .select({ personId: line.personId, classId: line.classId, groupId: courseClass.groupId })
          .from(line)
          .innerJoin(courseClass, eq(courseClass.id, line.classId))
          .where(
            and(
              inArray(courseClass.groupId, groups),
              inArray(line.personId, people),
              inArray(line.state, [...ACCEPTED_LINE_STATES]),
            ),
          );
  const groupOf = new Map(inGroups.map((row) => [row.line.classId, row.class.groupId]));
  return (own: Grouped['line'], together: readonly Grouped['line'][] = [own]): boolean => {
    const group = groupOf.get(own.classId);
    if (!group) return true;
    const isOther = (other: { personId: string; classId: string }) =>
      other.personId === own.personId && other.classId !== own.classId;
    return (
      !held.some((seat) => seat.groupId === group && isOther(seat)) &&
      !together.some((other) => groupOf.get(other.classId) === group && isOther(other))
    );
  };
}
