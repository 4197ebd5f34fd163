/** Somebody who may get one of a class's places. */
export interface Ranked {
  lineId: string;
  priority: number;
  /** The unit's own order of preference in the class, from 1. */
  preference: number;
  /** When the registration was sent, in UTC milliseconds. */
  sentAt: number;
}

/** An officer's word that somebody stands at another place, from 1. */
export interface RankMove {
  lineId: string;
  place: number;
}

/**
 * The order of a class's list: the greater priority first. Ties break by a stated rule, the same every time: the unit's
 * own order, then who was sent first, then the order in which the registrations were put down.
 */
export function rankOrder<Row extends Ranked>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) =>
      b.priority - a.priority ||
      a.preference - b.preference ||
      a.sentAt - b.sentAt ||
      (a.lineId < b.lineId ? -1 : a.lineId > b.lineId ? 1 : 0),
  );
}

/**
 * The order after the officers' moves, the earlier first: each puts one person at a place, and the others keep their
 * order among themselves. A move of somebody who is not on the list any more does nothing.
 */
export function withMoves<Row extends Ranked>(order: readonly Row[], moves: readonly RankMove[]): Row[] {
  return moves.reduce<Row[]>(
    (rows, { lineId, place }) => {
      const moved = rows.find((row) => row.lineId === lineId);
      if (!moved) return rows;
      const others = rows.filter((row) => row !== moved);
      return others.toSpliced(Math.min(Math.max(place, 1) - 1, others.length), 0, moved);
    },
    [...order],
  );
}

/** Which part of the stated rule put one row before another of the same priority; null where the priority did. */
export type TieRule = 'unit_order' | 'sent_first' | 'put_down_first';

/** By which rule two neighbours of an order stand as they do, where their priority is the same. */
export function tieBetween(first: Ranked, second: Ranked): TieRule | null {
  if (first.priority !== second.priority) return null;
  if (first.preference !== second.preference) return 'unit_order';
  return first.sentAt === second.sentAt ? 'put_down_first' : 'sent_first';
}

/** How many places each unit has left, where a class's places were allotted; a unit that is not named has none. */
export interface UnitLimits<Row> {
  unitOf: (row: Row) => string;
  left: ReadonlyMap<string, number>;
}

/**
 * The list cut at the places that are left: who is proposed, and who is a reserve, both in order. Where units have
 * places of their own, whoever finds those of his unit taken is passed over, and the next of another unit comes up.
 *
 * @param places the class's quota less the places that others of its list hold already
 * @returns also who of the reserves would be proposed but for his unit's places
 */
export function cutAt<Row>(
  order: readonly Row[],
  places: number,
  limits?: UnitLimits<Row>,
): { proposed: Row[]; reserves: Row[]; passedOver: Row[] } {
  const proposed: Row[] = [];
  const reserves: Row[] = [];
  const passedOver: Row[] = [];
  const taken = new Map<string, number>();
  for (const row of order) {
    const unit = limits?.unitOf(row) ?? '';
    const used = taken.get(unit) ?? 0;
    const isRoom = proposed.length < places;
    if (isRoom && limits && used >= (limits.left.get(unit) ?? 0)) passedOver.push(row);
    else if (isRoom) {
      taken.set(unit, used + 1);
      proposed.push(row);
      continue;
    }
    reserves.push(row);
  }
  return { proposed, reserves, passedOver };
}
