import { expect, it, test } from 'vitest';
import { PERMISSION_ROLES, type Permission } from './permissions.ts';
import { ROLES, type Role } from './roles.ts';

// Who may open what, said a second time and from the other side: role by role, by hand. Whoever gives a role something
// has to say it here as well. What everybody may (`account.self`, `home.read`) is left out.

const UNIT: Permission[] = [
  ...(['people.read', 'people.write', 'plan.read', 'decision.read', 'result.read'] as const),
  ...(['dossier.read', 'dossier.write', 'dossier.move', 'line.read', 'line.answer', 'import.unit'] as const),
  ...(['extension.ask', 'workforce.read', 'report.read'] as const),
];
const READER: Permission[] = [
  ...(['people.read', 'dossier.read', 'line.read', 'opinion.read', 'board.read', 'class.read', 'plan.read'] as const),
  ...(['submission.read', 'proposal.read', 'decision.read', 'result.read', 'paper.read'] as const),
  ...(['workforce.read', 'report.read', 'overview.read'] as const),
];
const OFFICE: Permission[] = [
  ...READER,
  ...(['plan.write', 'extension.decide', 'round.remind', 'opinion.rules', 'criterion.write', 'paper.write'] as const),
  ...(['submission.move', 'submission.number', 'result.write', 'history.read'] as const),
];
const EXPECTED: Record<Role, Permission[]> = {
  unit_clerk: UNIT,
  unit_head: [...UNIT, 'dossier.sign'],
  consolidator: [
    ...OFFICE,
    ...(['people.write', 'people.confirm', 'dossier.move', 'line.review', 'import.city', 'opinion.write'] as const),
    ...(['submission.write', 'proposal.write', 'decision.write', 'decision.scan'] as const),
  ],
  consolidator_head: [...OFFICE, 'line.override'],
  leader: [...READER, 'submission.move'],
  records_clerk: ['plan.read', 'decision.read', 'decision.publish', 'decision.scan', 'paper.read'],
  inspector: [...READER, 'history.read'],
  administrator: ['account.manage', 'unit.manage', 'catalogue.manage', 'history.read'],
};

it.each(ROLES)('a %s may open what is written here, and nothing else', (role) => {
  const granted = Object.entries(PERMISSION_ROLES).flatMap(([permission, roles]: [string, readonly Role[]]) =>
    roles.includes(role) && permission !== 'account.self' && permission !== 'home.read' ? [permission] : [],
  );
  expect(granted.toSorted()).toEqual(EXPECTED[role].toSorted());
});

test('an inspector only reads, and an administrator reads and moves nothing of the registrations', () => {
  expect(EXPECTED.inspector.filter((permission) => !permission.endsWith('.read'))).toEqual([]);
  expect(EXPECTED.administrator.filter((permission) => !/\.manage$|^history\.read$/.test(permission))).toEqual([]);
});
