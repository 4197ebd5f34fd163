import { type Actor, type Role, UNIT_ROLES } from './roles.ts';

/** A right in force now: a role at a unit, the account's own or lent by somebody else between two days. */
export interface Grant {
  role: Role;
  unitId: string;
  /** The account whose right this is, where it is exercised by delegation. */
  onBehalfOf?: string;
}

/** Somebody whose rights the viewer may use today, until the end of a day. */
export interface Lender {
  accountId: string;
  name: string;
  until: string;
}

/**
 * Who asks. Read from the database on every request; never trusted from a cookie. The operator is whoever runs the
 * command line on the server: it needs no account and its acts are recorded as the operator's. The register itself acts
 * when a day has come; it has no rights.
 */
export interface Viewer {
  kind: 'account' | 'operator' | 'system';
  /** The account's id; `null` for the operator and the register itself. */
  accountId: string | null;
  name: string;
  locale: 'vi' | 'en';
  /** The rights of the capacity in which he asks: his own, or those that one lender lends him. */
  grants: readonly Grant[];
  /** For whom he acts in this request; each of its events names both. Left out where he uses his own rights. */
  actingFor?: string;
  /** Everybody who lends him rights today, whatever capacity was chosen. */
  lenders?: readonly Lender[];
  /** Whether he has rights of his own today, so that there is a capacity to go back to. */
  hasOwnRights?: boolean;
  sessionId?: string;
  mustChangePassword?: boolean;
}

export const OPERATOR: Viewer = { kind: 'operator', accountId: null, name: 'operator', locale: 'vi', grants: [] };

/** The register itself, when a day has come: it may do nothing but what its own clockwork does. */
export const SYSTEM: Viewer = { kind: 'system', accountId: null, name: 'system', locale: 'vi', grants: [] };

/** Where a record stands in the unit tree: who registers it, who forwards it (if anybody), who issued the plan. */
export interface Place {
  unitId?: string | null;
  forwarderId?: string | null;
  issuerId?: string | null;
}

/** The capacities in which this viewer stands to a record at this place; the order is that of the grants. */
export function actorsFor(viewer: Viewer, place: Place): Actor[] {
  if (viewer.kind === 'operator') return ['operator'];
  const actors: Actor[] = [];
  for (const grant of viewer.grants) {
    if (UNIT_ROLES.includes(grant.role)) {
      if (place.unitId === grant.unitId) actors.push(grant.role);
      if (place.forwarderId === grant.unitId)
        actors.push(grant.role === 'unit_head' ? 'forwarding_head' : 'forwarding_clerk');
    } else if (place.issuerId === grant.unitId) actors.push(grant.role);
  }
  return actors;
}

/** Whose right a step used, where the viewer has it only by delegation; undefined where it is his own. */
export function lentBy(viewer: Viewer, as: Actor, place: Place): string | undefined {
  const able = viewer.grants.filter((grant) => actorsFor({ ...viewer, grants: [grant] }, place).includes(as));
  return able.some((grant) => !grant.onBehalfOf) ? undefined : able[0]?.onBehalfOf;
}

/** The units at which the viewer holds one of these roles; empty for the operator, who is not bound to a unit. */
export function unitsWith(viewer: Viewer, roles: readonly Role[]): string[] {
  return [...new Set(viewer.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unitId))];
}

export function hasRole(viewer: Viewer, ...roles: Role[]): boolean {
  return viewer.grants.some((grant) => roles.includes(grant.role));
}

/**
 * The accounts behind a viewer: his own and those for whom he acts or could act, so that no rule about one's own work
 * or name is got round by delegation, nor by choosing another capacity for a moment.
 */
export function identitiesOf(viewer: Viewer): string[] {
  const lent = viewer.grants.flatMap((grant) => grant.onBehalfOf ?? []);
  const lenders = viewer.lenders?.map((lender) => lender.accountId) ?? [];
  return [...new Set([...(viewer.accountId ? [viewer.accountId] : []), ...lent, ...lenders])];
}
