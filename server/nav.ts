import { type Permission, permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';

export type NavKey = keyof Messages['auth']['nav'];

/** The pages of the rail, in its order; whoever lacks the permission of one is not shown it. */
const NAV: { key: NavKey; href: string; permission: Permission }[] = [
  { key: 'home', href: '/', permission: 'home.read' },
  { key: 'notices', href: '/notices', permission: 'account.self' },
  { key: 'board', href: '/board', permission: 'board.read' },
  { key: 'dossiers', href: '/dossiers', permission: 'dossier.read' },
  { key: 'classes', href: '/classes', permission: 'class.read' },
  { key: 'proposals', href: '/proposals', permission: 'proposal.read' },
  { key: 'party-requests', href: '/party-requests', permission: 'opinion.read' },
  { key: 'submissions', href: '/submissions', permission: 'submission.read' },
  { key: 'decisions', href: '/decisions', permission: 'decision.read' },
  { key: 'results', href: '/results', permission: 'result.read' },
  { key: 'plans', href: '/plans', permission: 'plan.read' },
  { key: 'people', href: '/people', permission: 'people.read' },
  { key: 'workforce', href: '/workforce', permission: 'workforce.read' },
  { key: 'papers', href: '/papers', permission: 'paper.read' },
  { key: 'reports', href: '/reports', permission: 'report.read' },
  { key: 'history', href: '/history', permission: 'history.read' },
  { key: 'accounts', href: '/accounts', permission: 'account.manage' },
  { key: 'units', href: '/units', permission: 'unit.manage' },
  { key: 'catalogues', href: '/catalogues', permission: 'catalogue.manage' },
];

/** The entries of this viewer's rail. @param counts how many things wait behind an entry */
export function navFor(viewer: Viewer, m: Messages, current?: NavKey, counts: Partial<Record<NavKey, number>> = {}) {
  // Every page would only lead back to changing the first password.
  if (viewer.mustChangePassword) return [];
  return NAV.filter(({ permission }) => permits(viewer, permission)).map(({ key, href }) => ({
    href,
    label: m.auth.nav[key],
    count: counts[key],
    current: key === current,
  }));
}
