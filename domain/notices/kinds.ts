import type { DecisionEvent } from '../decision/machine.ts';
import type { DossierEvent } from '../dossier/machine.ts';
import type { LineEvent } from '../line/machine.ts';
import type { PlanEvent } from '../plan/machine.ts';
import type { SubmissionEvent } from '../submission/machine.ts';

/** Letters about what is no step of a deciding table. */
export const OTHER_NOTICES = [
  'dossier.add_lines',
  'dossier.remove_lines',
  'dossier.reorder',
  'dossier.set_exception',
  'dossier.attach_paper',
  'dossier.remove_paper',
  'dossier.report_class_no_need',
  'dossier.undo_class_no_need',
  'line.override',
  'line.undo_override',
  'line.result',
  'submission.answer_flag',
  'decision.draft',
  'decision.draft_amendment',
  'round.open',
  'round.set_deadline',
  'round.set_class_closing',
  'round.remind',
  'class.reschedule',
  'class.cancel',
  'class.split',
  'class.merge',
  'class.set_papers',
  'class.allot_places',
  'class.clear_places',
  'class.give_places',
  'class.raise_places',
  'class.open_vacancy',
  'class.give_up_vacancy',
  'extension.ask',
  'extension.grant',
  'extension.refuse',
  'account.lend',
  'account.end_lending',
] as const;

/** Every kind of letter that a command may write. The messages have a sentence for each, so a new one is asked for. */
export type NoticeKind =
  | (typeof OTHER_NOTICES)[number]
  | `dossier.${DossierEvent}`
  | `line.${LineEvent}`
  | `submission.${SubmissionEvent}`
  | `decision.${DecisionEvent}`
  | `plan.${PlanEvent}`;
