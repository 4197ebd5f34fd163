import type { Board } from '#db/queries/board.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface ReminderFacts {
  board: Pick<Board, 'round' | 'plan' | 'classes'>;
  /** The unit's title; nobody's name stands in a reminder, for it goes through chats and telephones. */
  unit: string;
  owner: string;
  m: Messages;
  f: Format;
}

/** The ready words for a unit that has sent nothing. */
export function reminder({ board: { round, plan, classes }, unit, owner, m, f }: ReminderFacts): string {
  const t = m.board.silent;
  const ahead = classes.flatMap((klass) => (klass.isOpen && klass.closesAt !== null ? [klass.closesAt] : []));
  return t.message({
    owner,
    unit,
    plan: m.board.plan({ number: plan.number ?? '', day: plan.issuedOn ? f.day(plan.issuedOn) : '' }),
    round: round.name,
    deadline: f.deadline(round.closesAt),
    open: ahead.length > 0 ? t.messageOpen({ n: ahead.length, next: f.deadline(Math.min(...ahead)) }) : t.messageClosed,
  });
}
