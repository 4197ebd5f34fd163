import { ROLES, type Role, UNIT_ROLES } from './roles.ts';
import type { Viewer } from './viewer.ts';

const UNIT = ['unit_clerk', 'unit_head'] as const;
const OFFICE = ['consolidator', 'consolidator_head'] as const;
const READERS = [...OFFICE, 'leader', 'inspector'] as const;

/**
 * Which roles may open a page or call an action at all. It is the first of two locks: what a viewer may then see or do
 * is decided record by record, by the where-clause of the query and by the deciding tables.
 */
export const PERMISSION_ROLES = {
  'account.self': ROLES,
  'home.read': ROLES,
  'people.read': [...UNIT, ...READERS],
  'people.write': [...UNIT, 'consolidator'],
  'people.confirm': ['consolidator'],
  'dossier.read': [...UNIT, ...READERS],
  'dossier.write': [...UNIT],
  'dossier.move': [...UNIT, 'consolidator'],
  'dossier.sign': ['unit_head'],
  'line.read': [...UNIT, ...READERS],
  'line.answer': [...UNIT],
  'line.review': ['consolidator'],
  'line.override': ['consolidator_head'],
  'opinion.read': [...READERS],
  'opinion.write': ['consolidator'],
  'opinion.rules': [...OFFICE],
  'import.unit': [...UNIT],
  'import.city': ['consolidator'],
  'board.read': [...READERS],
  'class.read': [...READERS],
  'plan.read': [...UNIT, ...READERS, 'records_clerk'],
  'plan.write': [...OFFICE],
  'extension.ask': [...UNIT],
  'extension.decide': [...OFFICE],
  'round.remind': [...OFFICE],
  'submission.read': [...READERS],
  'submission.write': ['consolidator'],
  'submission.move': [...OFFICE, 'leader'],
  'submission.number': [...OFFICE],
  'proposal.read': [...READERS],
  'proposal.write': ['consolidator'],
  'criterion.write': [...OFFICE],
  'decision.read': [...UNIT, ...READERS, 'records_clerk'],
  'decision.write': ['consolidator'],
  'decision.publish': ['records_clerk'],
  'decision.scan': ['records_clerk', 'consolidator'],
  'paper.read': [...READERS, 'records_clerk'],
  'paper.write': [...OFFICE],
  'result.read': [...UNIT, ...READERS],
  'result.write': [...OFFICE],
  'workforce.read': [...UNIT, ...READERS],
  'report.read': [...UNIT, ...READERS],
  'overview.read': [...READERS],
  'history.read': [...OFFICE, 'inspector', 'administrator'],
  'account.manage': ['administrator'],
  'unit.manage': ['administrator'],
  'catalogue.manage': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSION_ROLES;

/** What a signed-in account may always do, also one that holds no role today. */
const EVERYBODY: readonly Permission[] = ['account.self', 'home.read'];

/** Whether some role of the viewer carries the permission, anywhere. The operator has every permission. */
export function permits(viewer: Viewer, permission: Permission): boolean {
  if (viewer.kind === 'operator' || EVERYBODY.includes(permission)) return true;
  const roles: readonly Role[] = PERMISSION_ROLES[permission];
  return viewer.grants.some((grant) => roles.includes(grant.role));
}

/** How far a permission reaches: a unit role reaches its own unit and those that send through it, others all below. */
export interface Reach {
  own: string[];
  below: string[];
}

/** Where the viewer's grants carry the permission. `null` means everywhere (the operator). */
export function reachOf(viewer: Viewer, permission: Permission): Reach | null {
  if (viewer.kind === 'operator') return null;
  const roles: readonly Role[] = PERMISSION_ROLES[permission];
  const grants = viewer.grants.filter((grant) => roles.includes(grant.role));
  return {
    own: grants.filter((grant) => UNIT_ROLES.includes(grant.role)).map((grant) => grant.unitId),
    below: grants.filter((grant) => !UNIT_ROLES.includes(grant.role)).map((grant) => grant.unitId),
  };
}
