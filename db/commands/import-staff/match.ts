import { and, eq } from 'drizzle-orm';
import type { StaffRow } from '#domain/list-rows.ts';
import type { StaffRowRefusal } from '#domain/people/refusals.ts';
import { fold } from '#domain/text/fold.ts';
import { matchKey } from '#domain/text/match-key.ts';
import { boundsOf } from '#domain/time/partial-day.ts';
import { standing } from '../../queries/people-standing.ts';
import { assignment, person } from '../../schema.ts';
import type { Tx } from '../../store.ts';

/** What of a known person a row is compared with. */
interface Known {
  id: string;
  citizenId: string | null;
  nameKey: string;
  exactKey: string;
  birth: string | null;
  unitId: string;
  positionCode: string | null;
}

/** Who a row is: somebody known, somebody new, or a question that nobody may answer by a guess. */
export type Match = { known: string } | { new: true } | { refused: StaffRowRefusal };

/** A row with the unit and post that its words mean. */
export interface PlacedRow {
  row: StaffRow;
  unitId: string;
  positionCode: string | null;
}

/** Everybody whom a list could mean. */
export async function loadKnown(tx: Tx, on: string): Promise<Known[]> {
  return tx
    .select({
      id: person.id,
      citizenId: person.citizenId,
      nameKey: person.nameKey,
      exactKey: person.exactKey,
      birth: person.birth,
      unitId: assignment.unitId,
      positionCode: assignment.positionCode,
    })
    .from(person)
    .innerJoin(assignment, eq(assignment.personId, person.id))
    .where(and(standing(on)));
}

/**
 * Finds whom each row means: by identity number; else by name (with its accents) and birth in the row's unit, the post
 * deciding between namesakes. Whoever fits elsewhere or more than once is asked about, never merged.
 */
export function matcher(known: readonly Known[]): (placed: PlacedRow) => Match {
  const byId = new Map(known.flatMap((one) => (one.citizenId ? [[one.citizenId, one]] : [])));
  const byName = Map.groupBy(known, (one) => one.exactKey);
  const taken = new Set<string>();

  return (placed) => {
    const match = find(placed);
    const { row } = placed;
    const key =
      'known' in match
        ? match.known
        : (row.citizenId ?? `${matchKey(row.name)} ${row.birth} ${placed.unitId} ${placed.positionCode}`);
    if ('refused' in match) return match;
    if (taken.has(key)) return { refused: 'duplicate_in_list' };
    taken.add(key);
    return match;
  };

  function find({ row, unitId, positionCode }: PlacedRow): Match {
    const owner = row.citizenId === null ? undefined : byId.get(row.citizenId);
    if (owner) return isSomebodyElse(owner, row) ? { refused: 'id_of_another' } : { known: owner.id };
    const namesakes = (byName.get(matchKey(row.name)) ?? []).filter(
      (one) => fits(one.birth, row.birth) && (row.citizenId === null || one.citizenId === null),
    );
    const here = namesakes.filter((one) => one.unitId === unitId);
    if (here.length === 0) return namesakes.length > 0 ? { refused: 'known_elsewhere' } : { new: true };
    const inPost = here.length === 1 ? here : here.filter((one) => one.positionCode === positionCode);
    return inPost.length === 1 ? { known: inPost[0]!.id } : { refused: 'several_fit' };
  }
}

/** A number that belongs to another name and another year of birth was mistyped in the list. */
function isSomebodyElse(owner: Known, row: StaffRow): boolean {
  return owner.nameKey !== fold(row.name) && !fits(owner.birth, row.birth);
}

/** Two birth dates can be of one person: one of them is not known, or both can stand for the same day. */
function fits(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [one, other] = [boundsOf(a), boundsOf(b)];
  return one.first <= other.last && other.first <= one.last;
}
