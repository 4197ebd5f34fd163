import type { Actor } from './roles.ts';

/** What a step must be told before it is taken. */
export const TELLS = [
  'reason',
  'withdrawal_reason',
  'comment',
  'reference',
  'signer',
  'number',
  'grade',
  'line_choice',
] as const;
export type Tell = (typeof TELLS)[number];

/** One row of a machine's table: the only place where a step is defined. */
export interface Transition<State extends string, Event extends string, Need extends string> {
  event: Event;
  from: readonly State[];
  to: State;
  by: readonly Actor[];
  needs?: readonly Need[];
  tells?: readonly Tell[];
}

export interface Machine<State extends string, Event extends string, Need extends string> {
  name: string;
  states: readonly State[];
  events: readonly Event[];
  needs: readonly Need[];
  initial: State;
  final: readonly State[];
  rows: readonly Transition<State, Event, Need>[];
}

/** Why a step is refused, besides the machine's own needs. */
export const BASIC_REFUSALS = ['wrong_state', 'not_your_role', 'missing_words'] as const;
export type BasicRefusal = (typeof BASIC_REFUSALS)[number];

export interface Refused<Need extends string> {
  code: BasicRefusal | Need;
  /** For `missing_words`: what was not told. */
  tell?: Tell;
  /** The record it concerns, where several were asked for at once. */
  subjectId?: string;
  /** The form field it belongs to, where it is about something typed. */
  field?: string;
}

export type Verdict<State extends string, Event extends string, Need extends string> =
  | { ok: true; event: Event; from: State; to: State; as: Actor; row: Transition<State, Event, Need> }
  | { ok: false; event: Event; reasons: Refused<Need>[] };

/** What `decide` looks at: the state, which needs hold now, and in which capacities the viewer stands to the record. */
export interface Subject<State extends string, Need extends string> {
  state: State;
  holds: Partial<Record<Need, boolean>>;
  actors: readonly Actor[];
}

/**
 * Judges one step against the table and returns the next state with the capacity it was taken in, or all the reasons
 * why not. A need that `holds` does not mention counts as not met, so a forgotten fact refuses instead of permitting.
 *
 * @param told what the person said; pass `undefined` to ask whether the button may be shown at all
 */
export function decide<State extends string, Event extends string, Need extends string>(
  machine: Machine<State, Event, Need>,
  subject: Subject<State, Need>,
  event: Event,
  told?: Partial<Record<Tell, unknown>>,
): Verdict<State, Event, Need> {
  const rows = machine.rows.filter((row) => row.event === event);
  const row = rows.find((r) => r.from.includes(subject.state)) ?? rows[0];
  if (!row) return { ok: false, event, reasons: [{ code: 'wrong_state' }] };
  const reasons: Refused<Need>[] = [];
  const as = row.by.find((actor) => subject.actors.includes(actor));
  if (!as) reasons.push({ code: 'not_your_role' });
  if (!row.from.includes(subject.state)) reasons.push({ code: 'wrong_state' });
  else for (const need of row.needs ?? []) if (!subject.holds[need]) reasons.push({ code: need });
  if (told) for (const tell of row.tells ?? []) if (isBlank(told[tell])) reasons.push({ code: 'missing_words', tell });
  if (!as || reasons.length > 0) return { ok: false, event, reasons };
  return { ok: true, event, from: subject.state, to: row.to, as, row };
}

/** A step as a page shows it: possible, or visible but refused for stated reasons. */
export interface Offer<Event extends string, Need extends string> {
  event: Event;
  tells: readonly Tell[];
  refused: Refused<Need>[];
}

/**
 * The buttons of a record for one viewer: every step that starts in this state and belongs to one of the viewer's
 * capacities; those whose needs are not met carry the reasons.
 */
export function offers<State extends string, Event extends string, Need extends string>(
  machine: Machine<State, Event, Need>,
  subject: Subject<State, Need>,
): Offer<Event, Need>[] {
  return machine.rows
    .filter((row) => row.from.includes(subject.state) && row.by.some((actor) => subject.actors.includes(actor)))
    .map((row) => {
      const verdict = decide(machine, subject, row.event);
      return { event: row.event, tells: row.tells ?? [], refused: verdict.ok ? [] : verdict.reasons };
    });
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
