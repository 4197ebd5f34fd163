/** Roles are general and bound to the unit tree: a grant is a role, at a unit, from a day, to a day. */
export const ROLES = [
  'unit_clerk',
  'unit_head',
  'consolidator',
  'consolidator_head',
  'leader',
  'records_clerk',
  'inspector',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of the registering unit; every other role is held at a plan's issuing unit, over all units below it. */
export const UNIT_ROLES: readonly Role[] = ['unit_clerk', 'unit_head'];

/**
 * Who may take a step: a role at the record's own place (the registering unit for unit roles, the plan's issuing unit
 * for the others), the same role at the unit that checks and forwards for it, or the operator's command line.
 */
export type Actor = Role | 'forwarding_clerk' | 'forwarding_head' | 'operator';
export const ACTORS: readonly Actor[] = [...ROLES, 'forwarding_clerk', 'forwarding_head', 'operator'];
