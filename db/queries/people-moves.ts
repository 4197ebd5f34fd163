import { aliasedTable, and, asc, count, desc, eq, ne, or, type SQL } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { PersonMoveState } from '#domain/people/fields.ts';
import { yearOf } from '#domain/time/partial-day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { account, assignment, orgUnit, orgUnitType, person, personMove, position } from '../schema.ts';
import { read } from '../store.ts';
import { standing } from './people-standing.ts';
import { within } from './scope.ts';

/** A move as both units may see it: who, born when, in which post; nothing else of the person. */
export interface MoveRow {
  id: string;
  version: number;
  personId: string;
  name: string;
  birthYear: number | null;
  post: string;
  categoryCode: string;
  positionCode: string | null;
  from: string;
  to: string;
  /** First day in the new unit. */
  day: string;
  reason: string | null;
  state: PersonMoveState;
  answer: string | null;
  by: string | null;
  at: number;
  answeredAt: number | null;
}

const fromUnit = aliasedTable(orgUnit, 'from_unit');
const fromType = aliasedTable(orgUnitType, 'from_type');
const toUnit = aliasedTable(orgUnit, 'to_unit');
const toType = aliasedTable(orgUnitType, 'to_type');

/** Moves to the viewer's units that wait for an answer, in the order of their days. */
export function incomingMoves(viewer: Viewer, on: string): Promise<MoveRow[]> {
  return moves(on, and(within(viewer, 'people.write', personMove.toUnitId), eq(personMove.state, 'offered')));
}

/** So many moves are shown on a page: all that wait, as far as they fit, and the last answered. A list has them all. */
const SHOWN = 50;

/** Moves that the viewer's units have offered: those that wait, then the last answered. */
export function outgoingMoves(viewer: Viewer, on: string, limit: number | 'all' = SHOWN): Promise<MoveRow[]> {
  return moves(on, within(viewer, 'people.read', personMove.fromUnitId), limit);
}

/** Moves that the viewer's units have answered, the last first. */
export function answeredMoves(viewer: Viewer, on: string, limit: number | 'all' = SHOWN): Promise<MoveRow[]> {
  return moves(on, and(within(viewer, 'people.read', personMove.toUnitId), ne(personMove.state, 'offered')), limit);
}

/** One move that waits for this viewer's answer. */
export async function incomingMove(viewer: Viewer, id: string, on: string): Promise<MoveRow | undefined> {
  const scope = and(within(viewer, 'people.write', personMove.toUnitId), eq(personMove.state, 'offered'));
  const [move] = await moves(on, and(eq(personMove.id, id), scope));
  return move;
}

/** The move of a person that waits, as far as the viewer may read that person. */
export async function openMoveOf(viewer: Viewer, personId: string, on: string): Promise<MoveRow | undefined> {
  const reached = or(
    within(viewer, 'people.read', personMove.fromUnitId),
    within(viewer, 'people.read', personMove.toUnitId),
  );
  const [move] = await moves(on, and(eq(personMove.personId, personId), eq(personMove.state, 'offered'), reached));
  return move;
}

/** How many moves wait for an answer of the viewer's units. */
export async function countIncomingMoves(viewer: Viewer): Promise<number> {
  const [row] = await read()
    .select({ n: count() })
    .from(personMove)
    .where(and(within(viewer, 'people.write', personMove.toUnitId), eq(personMove.state, 'offered')));
  return row?.n ?? 0;
}

async function moves(on: string, where: SQL | undefined, limit: number | 'all' = 'all'): Promise<MoveRow[]> {
  const query = read()
    .select({
      move: personMove,
      name: person.name,
      birth: person.birth,
      title: assignment.title,
      position: position.name,
      categoryCode: assignment.categoryCode,
      positionCode: assignment.positionCode,
      from: { type: fromType.name, name: fromUnit.name },
      to: { type: toType.name, name: toUnit.name },
      by: account.name,
    })
    .from(personMove)
    .innerJoin(person, eq(person.id, personMove.personId))
    .innerJoin(assignment, eq(assignment.personId, person.id))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .innerJoin(fromUnit, eq(fromUnit.id, personMove.fromUnitId))
    .innerJoin(fromType, eq(fromType.code, fromUnit.typeCode))
    .innerJoin(toUnit, eq(toUnit.id, personMove.toUnitId))
    .innerJoin(toType, eq(toType.code, toUnit.typeCode))
    .leftJoin(account, eq(account.id, personMove.byId))
    .where(and(standing(on), where))
    .orderBy(
      desc(eq(personMove.state, 'offered')),
      desc(personMove.answeredAt),
      asc(personMove.day),
      desc(personMove.at),
      asc(personMove.id),
    );
  const rows = await (limit === 'all' ? query : query.limit(limit));
  return rows.map(({ move, birth, title, position: post, from, to, ...row }) => ({
    id: move.id,
    version: move.version,
    personId: move.personId,
    birthYear: birth === null ? null : yearOf(birth),
    post: title ?? post ?? '',
    from: unitTitle(from),
    to: unitTitle(to),
    day: move.day,
    reason: move.reason,
    state: move.state,
    answer: move.answer,
    at: move.at,
    answeredAt: move.answeredAt,
    ...row,
  }));
}
