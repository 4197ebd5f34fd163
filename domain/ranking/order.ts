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

/**
 * The list cut at the places that are left: who is proposed, and who is a reserve, both in order.
 *
 * @param places the class's quota less the places that others of its list hold already
 */
export function cutAt<Row>(order: readonly Row[], places: number): { proposed: Row[]; reserves: Row[] } {
  const at = Math.max(0, places);
  return { proposed: order.slice(0, at), reserves: order.slice(at) };
}
