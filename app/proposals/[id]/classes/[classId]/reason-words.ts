import type { Reason } from '#domain/proposal/reasons.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** Why somebody was not chosen, a sentence for each thing that stood in the way; weeks of one unit in one sentence. */
export function reasonWords(
  reasons: readonly Reason[],
  nameOf: (course: string) => string,
  m: Messages,
  f: Format,
): string[] {
  const t = m.proposals;
  if (reasons.length === 0) return [t.noReason];
  const away = reasons.filter((reason) => reason.code === 'away');
  const others = reasons.flatMap((reason) => sentence(reason, nameOf, m, f) ?? []);
  const [first] = away;
  if (!first) return others;
  const weeks = away.map(({ week }) => f.day(week)).join(', ');
  return [...others, t.awayWeeks({ weeks, limit: f.people(first.limit), active: f.people(first.activePeople) })];
}

function sentence(reason: Reason, nameOf: (course: string) => string, m: Messages, f: Format): string | undefined {
  const t = m.proposals;
  if (reason.code === 'class_full') return fullWords(reason, m, f);
  if (reason.code === 'unit_places') return t.unitPlaces(reason);
  if (reason.code === 'clash') return t.clash({ name: nameOf(reason.with) });
  if (reason.code === 'group_seat') return t.groupSeat({ name: nameOf(reason.with) });
  if (reason.code === 'max_classes') return t.maxReached(reason);
  if (reason.code === 'class_not_open') return t.classNotOpen(reason);
  return undefined;
}

function fullWords(reason: Extract<Reason, { code: 'class_full' }>, m: Messages, f: Format): string {
  const { quota, ahead = 0, lowest } = reason;
  // Where only people who had a place before fill it, there is nobody to compare with.
  if (lowest === undefined || lowest === null || ahead === 0) return m.proposals.fullSeated({ quota });
  return m.proposals.full({ quota, ahead: f.people(ahead), lowest: f.number(lowest) });
}
