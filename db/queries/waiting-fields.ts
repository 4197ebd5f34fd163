import { and, eq, inArray } from 'drizzle-orm';
import type { ConfirmedField } from '#domain/people/fields.ts';
import { personChange } from '../schema.ts';
import { read } from '../store.ts';

/**
 * Which fields of these people have a new value that waits for confirmation; what it is is not told. The caller has
 * asked who may see the people.
 */
export async function waitingFields(personIds: readonly string[]): Promise<Map<string, Set<ConfirmedField>>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const rows = await read()
    .select({ personId: personChange.personId, field: personChange.field })
    .from(personChange)
    .where(and(inArray(personChange.personId, ids), eq(personChange.state, 'pending')));
  const byPerson = Map.groupBy(rows, (row) => row.personId);
  return new Map([...byPerson].map(([id, own]) => [id, new Set(own.map((row) => row.field))]));
}
