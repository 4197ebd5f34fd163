import type { Machine } from './machine.ts';
import type { Actor, Role } from './roles.ts';
import { type SubmissionState, submissionMachine } from './submission/machine.ts';

/** What can wait for somebody, in the order in which home lists it: whose work it is and where it is done. */
export const WORK = {
  sign_dossier: { by: ['unit_head'], page: '/dossiers', one: true },
  sign_supplement: { by: ['unit_head'], page: '/dossiers', one: true },
  forward_dossier: { by: ['unit_clerk', 'unit_head'], page: '/dossiers', one: true },
  returned_dossier: { by: ['unit_clerk', 'unit_head'], page: '/dossiers', one: true },
  mend_line: { by: ['unit_clerk', 'unit_head'], page: '/dossiers', one: true },
  open_dossier: { by: ['unit_clerk'], page: '/dossiers' },
  finish_dossier: { by: ['unit_clerk'], page: '/dossiers', one: true },
  finish_supplement: { by: ['unit_clerk'], page: '/dossiers', one: true },
  confirm_attendance: { by: ['unit_clerk', 'unit_head'], page: '/dossiers', one: true },
  take_move: { by: ['unit_clerk', 'unit_head'], page: '/people/moves' },
  refused_change: { by: ['unit_clerk'], page: '/people', one: true },
  receive_dossier: { by: ['consolidator'], page: '/dossiers', one: true },
  appraise_line: { by: ['consolidator'], page: '/classes', one: true },
  answer_question: { by: ['consolidator'], page: '/classes', one: true },
  answer_flag: { by: ['consolidator'], page: '/submissions', one: true },
  answer_extension: { by: ['consolidator', 'consolidator_head'], page: '/plans' },
  answer_postponement: { by: ['consolidator'], page: '/classes', one: true },
  confirm_change: { by: ['consolidator'], page: '/people/changes' },
  ask_opinion: { by: ['consolidator'], page: '/party-requests/new' },
  record_opinion: { by: ['consolidator'], page: '/party-requests', one: true },
  fill_vacancy: { by: ['consolidator'], page: '/classes', one: true },
  build_submission: { by: ['consolidator'], page: '/submissions/new' },
  record_external: { by: ['consolidator'], page: '/classes', one: true },
  choose_signer: { by: ['consolidator'], page: '/decisions', one: true },
  mend_form: { by: ['consolidator'], page: '/decisions', one: true },
  record_admission: { by: ['consolidator'], page: '/results' },
  begin_class: { by: ['consolidator'], page: '/results' },
  enter_results: { by: ['consolidator'], page: '/results' },
  publish_decision: { by: ['records_clerk'], page: '/decisions', one: true },
  first_password: { by: ['administrator'], page: '/accounts' },
  disabled_account: { by: ['administrator'], page: '/accounts' },
} as const satisfies Record<string, { by: readonly Role[]; page: string; one?: true }>;

export type NamedWork = keyof typeof WORK;
/** A submission waits in each of its states for whoever may take a step from there: the deciding table says for whom. */
export type WorkKey = NamedWork | `submission.${SubmissionState}`;
export const NAMED_WORK = Object.keys(WORK) as NamedWork[];

/** The states in which a step can be taken. */
export function statesBefore<State extends string, Event extends string>(
  machine: Machine<State, Event, string>,
  event: NoInfer<Event>,
): State[] {
  return machine.rows.filter((row) => row.event === event).flatMap((row) => row.from);
}

/** The states, short of the final ones, from which one of these capacities can take a step. */
export function statesFor<State extends string>(
  machine: Machine<State, string, string>,
  actors: readonly Actor[],
): State[] {
  const rows = machine.rows.filter((row) => row.by.some((actor) => actors.includes(actor)));
  return machine.states.filter(
    (state) => !machine.final.includes(state) && rows.some((row) => row.from.includes(state)),
  );
}

/** Of these roles, for whom a submission in this state waits. */
export function submissionWaitsFor(state: SubmissionState, roles: readonly Role[]): Role[] {
  return roles.filter((role) => statesFor(submissionMachine, [role]).includes(state));
}
