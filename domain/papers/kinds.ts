/**
 * The papers that the register makes, in the order of a round: calling, sending, deciding, and what comes after. The
 * names are also what `manage paper KIND` takes.
 */
export const PAPER_KINDS = [
  'call',
  'reminder',
  'registration-list',
  'party-request',
  'submission',
  'decision',
  'amendment',
  'nomination',
  'learner-list',
  'attendance',
  'results',
  'report',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/**
 * Who issues a paper of a kind: the registering unit, the office that consolidates (its head signs what calls, reminds
 * and proposes), or the government itself (what decides and what goes to bodies outside).
 */
export const PAPER_ISSUERS = {
  call: 'office',
  reminder: 'office',
  'registration-list': 'unit',
  'party-request': 'office',
  submission: 'office',
  decision: 'government',
  amendment: 'government',
  nomination: 'government',
  'learner-list': 'office',
  attendance: 'office',
  results: 'office',
  report: 'office',
} as const satisfies Record<PaperKind, 'unit' | 'office' | 'government'>;

/** The papers that name who proposed them and whom they charge with carrying them out. */
export const DECIDING_KINDS: readonly PaperKind[] = ['decision', 'amendment'];
