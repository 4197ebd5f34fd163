import type { Permission } from '#domain/permissions.ts';
import type { Example } from './examples.ts';

/**
 * How far a permission reaches an example. `unit`: a record of Cam Giá, for its own people and the offices above it.
 * `office`: a record of the issuing city, for its offices and no unit. `plan`: for the city's offices and for every
 * unit below it.
 */
type Scope = 'unit' | 'office' | 'plan';

export interface Place {
  /** As the build names it, without `/page` or `/route`. */
  path: string;
  needs: Permission;
  /** Left out: a list, which is shown to whoever has the permission anywhere, with what it reaches. */
  example?: [Example, Scope];
}

/** Every page, and every handler that gives something out. Who may see it follows from `PERMISSION_ROLES` alone. */
export const PLACES: Place[] = [
  { path: '/', needs: 'home.read' },
  { path: '/account', needs: 'account.self' },
  { path: '/account/delegations', needs: 'account.self' },
  { path: '/account/password', needs: 'account.self' },
  { path: '/account/sessions', needs: 'account.self' },
  { path: '/accounts', needs: 'account.manage' },
  { path: '/accounts/[id]', needs: 'account.manage', example: ['account', 'unit'] },
  { path: '/accounts/new', needs: 'account.manage' },
  { path: '/accounts/new-many', needs: 'account.manage' },
  { path: '/api/decisions/[id]/scan', needs: 'decision.read', example: ['publishedDecision', 'unit'] },
  { path: '/api/papers/[id]', needs: 'line.read', example: ['paper', 'unit'] },
  { path: '/api/papers/letters/[id]', needs: 'dossier.read', example: ['dossier', 'unit'] },
  { path: '/api/party-requests/[id]/scan', needs: 'opinion.read', example: ['partyRequest', 'office'] },
  { path: '/board', needs: 'board.read' },
  { path: '/board/[roundId]', needs: 'board.read', example: ['round', 'office'] },
  { path: '/board/[roundId]/excel', needs: 'board.read', example: ['round', 'office'] },
  { path: '/board/[roundId]/silent', needs: 'board.read', example: ['round', 'office'] },
  { path: '/classes', needs: 'class.read' },
  { path: '/classes/[id]', needs: 'class.read', example: ['class', 'office'] },
  { path: '/classes/[id]/excel', needs: 'class.read', example: ['class', 'office'] },
  { path: '/classes/[id]/lines/[lineId]', needs: 'class.read', example: ['line', 'unit'] },
  { path: '/classes/[id]/places', needs: 'board.read', example: ['class', 'office'] },
  { path: '/classes/[id]/ranking', needs: 'board.read', example: ['class', 'office'] },
  { path: '/classes/[id]/summons', needs: 'line.review', example: ['class', 'office'] },
  { path: '/catalogues', needs: 'catalogue.manage' },
  { path: '/decisions', needs: 'decision.read' },
  { path: '/decisions/[id]', needs: 'decision.read', example: ['publishedDecision', 'unit'] },
  { path: '/decisions/[id]', needs: 'decision.read', example: ['draftDecision', 'office'] },
  { path: '/decisions/[id]/amend', needs: 'decision.write', example: ['publishedDecision', 'office'] },
  { path: '/dossiers', needs: 'dossier.read' },
  { path: '/dossiers/[id]', needs: 'dossier.read', example: ['dossier', 'unit'] },
  { path: '/dossiers/[id]/classes/[classId]', needs: 'dossier.read', example: ['dossierClass', 'unit'] },
  { path: '/dossiers/[id]/classes/[classId]/add', needs: 'dossier.move', example: ['dossierClass', 'unit'] },
  { path: '/extensions', needs: 'extension.ask' },
  { path: '/extensions/new', needs: 'extension.ask' },
  { path: '/lines/[id]', needs: 'line.read', example: ['lineItself', 'unit'] },
  { path: '/history', needs: 'history.read' },
  { path: '/history/check', needs: 'history.read' },
  { path: '/party-requests', needs: 'opinion.read' },
  { path: '/party-requests/[id]', needs: 'opinion.read', example: ['partyRequest', 'office'] },
  { path: '/party-requests/new', needs: 'opinion.write' },
  { path: '/people', needs: 'people.read' },
  { path: '/people/[id]', needs: 'people.read', example: ['person', 'unit'] },
  { path: '/people/[id]/edit', needs: 'people.write', example: ['person', 'unit'] },
  { path: '/people/[id]/leave', needs: 'people.write', example: ['person', 'unit'] },
  { path: '/people/[id]/move', needs: 'people.write', example: ['person', 'unit'] },
  { path: '/people/changes', needs: 'people.confirm' },
  { path: '/people/excel', needs: 'people.read' },
  { path: '/people/moves', needs: 'people.read' },
  { path: '/people/moves/[move]', needs: 'people.write', example: ['move', 'unit'] },
  { path: '/people/new', needs: 'people.write' },
  { path: '/plans', needs: 'plan.read' },
  { path: '/plans/[id]', needs: 'plan.read', example: ['plan', 'plan'] },
  { path: '/plans/[id]/classes/[classId]', needs: 'plan.write', example: ['planClass', 'office'] },
  { path: '/plans/[id]/classes/[classId]/cancel', needs: 'plan.write', example: ['planClass', 'office'] },
  { path: '/plans/[id]', needs: 'plan.read', example: ['draftPlan', 'office'] },
  { path: '/plans/[id]/classes/new', needs: 'plan.write', example: ['draftPlan', 'office'] },
  { path: '/plans/[id]/gap', needs: 'workforce.read', example: ['plan', 'plan'] },
  { path: '/plans/[id]/gap/excel', needs: 'workforce.read', example: ['plan', 'plan'] },
  { path: '/plans/[id]/edit', needs: 'plan.write', example: ['draftPlan', 'office'] },
  { path: '/plans/[id]/rounds/new', needs: 'plan.write', example: ['plan', 'office'] },
  { path: '/plans/new', needs: 'plan.write' },
  { path: '/proposals', needs: 'proposal.read' },
  { path: '/proposals/[id]', needs: 'proposal.read', example: ['proposal', 'office'] },
  { path: '/proposals/[id]/classes/[classId]', needs: 'proposal.read', example: ['proposalClass', 'office'] },
  { path: '/proposals/criteria', needs: 'proposal.read' },
  { path: '/proposals/new', needs: 'proposal.write' },
  { path: '/reports', needs: 'report.read' },
  { path: '/reports/content', needs: 'report.read' },
  { path: '/reports/content/excel', needs: 'report.read' },
  { path: '/reports/funding', needs: 'report.read' },
  { path: '/reports/funding/excel', needs: 'report.read' },
  { path: '/reports/overview', needs: 'overview.read' },
  { path: '/reports/quality', needs: 'report.read' },
  { path: '/reports/quality/excel', needs: 'report.read' },
  { path: '/reports/quota', needs: 'report.read' },
  { path: '/reports/quota/excel', needs: 'report.read' },
  { path: '/reports/results', needs: 'report.read' },
  { path: '/reports/results/excel', needs: 'report.read' },
  { path: '/reports/units', needs: 'report.read' },
  { path: '/reports/units/excel', needs: 'report.read' },
  { path: '/results', needs: 'result.read' },
  { path: '/results/[classId]/excel', needs: 'result.read', example: ['taughtClass', 'plan'] },
  { path: '/results/[classId]', needs: 'result.read', example: ['taughtClass', 'plan'] },
  { path: '/rounds/[id]', needs: 'board.read', example: ['roundItself', 'office'] },
  { path: '/submissions', needs: 'submission.read' },
  { path: '/submissions/[id]', needs: 'submission.read', example: ['waitingSubmission', 'office'] },
  { path: '/submissions/[id]', needs: 'submission.read', example: ['decidedSubmission', 'office'] },
  { path: '/submissions/[id]/list', needs: 'submission.read', example: ['waitingSubmission', 'office'] },
  { path: '/submissions/new', needs: 'submission.write' },
  { path: '/units', needs: 'unit.manage' },
  { path: '/units/[id]', needs: 'unit.manage', example: ['unit', 'unit'] },
  { path: '/units/[id]/split', needs: 'unit.manage', example: ['unit', 'unit'] },
  { path: '/units/new', needs: 'unit.manage' },
  { path: '/workforce', needs: 'workforce.read' },
  { path: '/workforce/excel', needs: 'workforce.read' },
  { path: '/workforce/gap', needs: 'workforce.read' },
  { path: '/workforce/gap/excel', needs: 'workforce.read' },
  { path: '/workforce/needs', needs: 'workforce.read' },
  { path: '/workforce/needs/excel', needs: 'workforce.read' },
];

/** What is there for people who are not signed in, too. */
export const OPEN = ['/sign-in'];

/**
 * Places that answer whoever is permitted by the state of a record (a list to be signed, an import to be confirmed) or
 * by leading on. Here only the lock is tried: nobody is led to the log-in, and without the permission it does not exist.
 */
export const LOCKED: Record<string, Permission> = {
  '/api/imports/[id]/workbook': 'dossier.read',
  '/api/imports/template': 'dossier.read',
  '/catalogues/[kind]': 'catalogue.manage',
  '/dossiers/[id]/check': 'dossier.read',
  '/dossiers/[id]/compare': 'dossier.read',
  '/dossiers/[id]/people/[personId]': 'dossier.move',
  '/dossiers/[id]/sign': 'dossier.read',
  '/dossiers/[id]/versions/[number]': 'dossier.read',
  '/imports/[id]': 'dossier.read',
  '/imports/city': 'import.city',
  '/imports/city/[batch]': 'import.city',
  '/imports/new': 'import.unit',
  '/imports/staff': 'people.confirm',
  '/imports/staff/[id]': 'people.confirm',
  '/lines/[id]/replace': 'line.answer',
  '/submissions/[id]/compare': 'submission.read',
};

/** Of those, what belongs to one unit: its record does not exist for whoever is of another, whatever he is permitted. */
export const OF_ONE_UNIT: Partial<Record<string, Example>> = {
  '/api/imports/[id]/workbook': 'import',
  '/dossiers/[id]/check': 'dossier',
  '/dossiers/[id]/compare': 'dossier',
  '/dossiers/[id]/people/[personId]': 'dossierPerson',
  '/dossiers/[id]/sign': 'dossier',
  '/dossiers/[id]/versions/[number]': 'dossierVersion',
  '/imports/[id]': 'import',
  '/lines/[id]/replace': 'lineItself',
};

/** Handlers that are posted to, and what whoever posts must be permitted; `null` for those of anybody. */
export const POSTED: Record<string, Permission | null> = {
  '/api/preferences': null,
  '/api/sign-in': null,
  '/api/sign-out': null,
  '/api/upload/city-imports': 'import.city',
  '/api/upload/decisions': 'decision.scan',
  '/api/upload/imports': 'import.unit',
  '/api/upload/letters': 'dossier.move',
  '/api/upload/opinions': 'opinion.write',
  '/api/upload/papers': 'dossier.move',
  '/api/upload/replacements': 'line.answer',
  '/api/upload/results': 'result.write',
  '/api/upload/staff-imports': 'people.confirm',
};
