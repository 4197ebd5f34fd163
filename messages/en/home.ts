import type { NamedWork } from '#domain/work.ts';
import type { home as vi, WorkWords } from '../vi/home.ts';

const some = (one: string, many: string) => (p: { n: string }) => `${p.n} ${p.n === '1' ? one : many}`;
const dossiers = some('dossier', 'dossiers');
const lines = some('registration', 'registrations');
const classes = some('class', 'classes');
const decisions = some('decision', 'decisions');
const accounts = some('account', 'accounts');
const changes = some('change', 'changes');
const starts = (p: { day: string }) => `The first class begins on ${p.day}`;

const work: Record<NamedWork, WorkWords> = {
  sign_dossier: { title: 'Dossiers to sign and send', count: dossiers },
  sign_supplement: { title: 'Supplements to sign and send', count: dossiers },
  forward_dossier: { title: 'Dossiers of units below to check and forward', count: dossiers },
  returned_dossier: { title: 'Returned dossiers to mend and hand over again', count: dossiers },
  mend_line: { title: 'Registrations to mend', count: lines, due: starts },
  open_dossier: { title: 'Open rounds for which the unit has no dossier yet', count: some('round', 'rounds') },
  finish_dossier: { title: 'Dossiers in the making, not yet handed over', count: dossiers },
  finish_supplement: { title: 'Supplements not yet handed over', count: dossiers },
  confirm_attendance: { title: 'Confirm who attends the classes convened', count: lines, due: starts },
  take_move: {
    title: 'People moving here, to be taken on',
    count: some('person', 'people'),
    due: (p) => `The first moves on ${p.day}`,
  },
  refused_change: { title: 'Changes of personal data that were refused', count: changes },
  receive_dossier: { title: 'Dossiers to receive', count: dossiers },
  appraise_line: { title: 'Registrations to appraise', count: lines, due: starts },
  answer_question: { title: 'Questions of the leader to answer', count: lines, due: starts },
  answer_flag: { title: 'Units ask to withdraw or replace after going up', count: (p) => `${p.n} requests` },
  answer_extension: { title: 'More time asked for', count: some('request', 'requests') },
  answer_postponement: { title: 'Postponements asked for', count: lines, due: starts },
  confirm_change: { title: 'Changes of personal data to confirm', count: changes },
  ask_opinion: { title: 'Registrations that need the Party committee’s opinion', count: lines, due: starts },
  record_opinion: { title: 'Requests for an opinion whose reply is awaited', count: (p) => `${p.n} requests` },
  fill_vacancy: {
    title: 'Places left free, to be confirmed',
    count: ({ n }) => (n === '1' ? '1 place' : `${n} places`),
    due: starts,
  },
  build_submission: { title: 'Classes closed, ready for a submission', count: classes, due: starts },
  record_external: { title: 'Record the summons or decision of another body', count: lines, due: starts },
  choose_signer: { title: 'Draft decisions without a signer', count: decisions, due: starts },
  mend_form: { title: 'Draft decisions given back for their form', count: decisions, due: starts },
  record_admission: { title: 'Record whom the organiser admits', count: lines, due: starts },
  begin_class: {
    title: 'Classes whose first day has come, to be recorded as begun',
    count: classes,
    due: (p) => `The first began on ${p.day}`,
  },
  enter_results: {
    title: 'Classes that have ended, waiting for results',
    count: classes,
    due: (p) => `The first ended on ${p.day}`,
  },
  publish_decision: { title: 'Decisions to number and publish', count: decisions, due: starts },
  first_password: { title: 'Accounts that still have their first password', count: accounts },
  disabled_account: { title: 'Disabled accounts', count: accounts },
};

export const home: typeof vi = {
  title: 'What waits for you',
  sub: (p) => (p.n > 0 ? `${p.day} · ${p.n} kinds of work waiting` : p.day),
  work,
  submission: (p) => `Submissions: ${p.state.toLowerCase()}`,
  submissionCount: some('submission', 'submissions'),
  submissionDue: starts,
  empty: 'Nothing waits for you',
  emptyText: 'New work will appear here with its number and deadline.',
  waiting: 'Waiting for you',
  closings: 'Registration deadlines ahead',
  closingClasses: classes,
  closesNext: (p) => `The next class closes at ${p.at}`,
  andMore: (p) => `and ${p.n} more`,
  noClosing: 'No class takes registrations now.',
  lately: 'Lately done',
  allHistory: 'See the whole history',
  noRole: 'Your account has no role yet. Please turn to the system administrator.',
};
