import type { DecisionEvent } from './decision/machine.ts';
import type { DossierEvent } from './dossier/machine.ts';
import type { LineEvent } from './line/machine.ts';
import type { PersonEvent } from './people/events.ts';
import type { PlanEvent } from './plan/machine.ts';
import type { Role } from './roles.ts';
import type { SubmissionEvent } from './submission/machine.ts';

/** What commands record besides the steps of the deciding tables and the events of a person. */
export const OTHER_ACTIONS = [
  'dossier.open',
  'dossier.add_lines',
  'dossier.remove_lines',
  'dossier.reorder',
  'dossier.set_exception',
  'dossier.attach_paper',
  'dossier.remove_paper',
  'dossier.report_class_no_need',
  'dossier.undo_class_no_need',
  'dossier.record_letter',
  'dossier.import_list',
  'line.set_note',
  'line.override',
  'line.undo_override',
  'line.set_unit_agreement',
  'line.set_commitment',
  'line.move_rank',
  'line.undo_move_rank',
  'line.name_instead',
  'party_request.ask',
  'party_request.answer',
  'party_request.take_back',
  'party_request.attach_scan',
  'opinion_rule.add',
  'opinion_rule.end',
  'opinion_rule.drop',
  'submission.create',
  'submission.edit',
  'submission.answer_flag',
  'submission.number',
  'decision.draft',
  'decision.draft_amendment',
  'decision.drop_amendment',
  'decision.record_external',
  'decision.attach_scan',
  'decision.give_code',
  'decision.give_copy',
  'plan.load',
  'plan.draft',
  'plan.edit',
  'round.open',
  'round.set_deadline',
  'round.set_class_closing',
  'class.add',
  'class.edit',
  'class.remove',
  'class.reschedule',
  'class.group',
  'class.cancel',
  'class.split',
  'class.merge',
  'class.set_papers',
  'class.allot_places',
  'class.clear_places',
  'class.give_places',
  'class.raise_places',
  'class.open_vacancy',
  'class.fill_vacancy',
  'class.give_up_vacancy',
  'extension.ask',
  'extension.grant',
  'extension.refuse',
  'unit.created',
  'unit.changed',
  'unit.moved',
  'unit.ended',
  'account.create',
  'account.contact',
  'account.grant',
  'account.revoke',
  'account.disable',
  'account.enable',
  'account.password',
  'account.reset_password',
  'account.lend',
  'account.end_lending',
  'session.start',
  'session.end',
  'route.changed',
  'catalogue.saved',
  'standard.added',
  'calendar.added',
  'calendar.saved',
  'calendar.removed',
  'round.remind',
  'mail.retry',
  'proposal.start',
  'proposal.stop',
  'proposal.restart',
  'proposal.take',
  'criterion.changed',
  'paper.set_form',
  'paper.take_back_form',
  'paper.set_letterhead',
  'paper.take_back_letterhead',
  'paper.add_signer',
  'paper.end_signer',
  'payload_erased',
] as const;

/** Every event of the audit chain, by the name under which a command records it. */
export type Action =
  | (typeof OTHER_ACTIONS)[number]
  | PersonEvent
  | `dossier.${DossierEvent}`
  | `line.${LineEvent}`
  | `submission.${SubmissionEvent}`
  | `decision.${DecisionEvent}`
  | `plan.${PlanEvent}`;

/** The records that have a history, and whose history pages and searches show them. */
export const HISTORY_KINDS = [
  'dossier',
  'line',
  'person',
  'class',
  'plan',
  'round',
  'extension',
  'party_request',
  'opinion_rule',
  'submission',
  'decision',
  'proposal',
  'unit',
  'account',
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

const OFFICE: readonly Role[] = ['consolidator', 'consolidator_head', 'inspector'];

/** Who may search what happened to records of a kind: the register's own work, or who may use it. */
export const HISTORY_READERS: Record<HistoryKind, readonly Role[]> = {
  dossier: OFFICE,
  line: OFFICE,
  person: OFFICE,
  class: OFFICE,
  plan: OFFICE,
  round: OFFICE,
  extension: OFFICE,
  party_request: OFFICE,
  opinion_rule: OFFICE,
  submission: OFFICE,
  decision: OFFICE,
  proposal: OFFICE,
  unit: ['administrator', 'inspector'],
  account: ['administrator', 'inspector'],
};

/** Told inside the office only: whoever is not of it has no such event in any history. */
export const INSIDE_ACTIONS: readonly string[] = ['line.set_note'];
