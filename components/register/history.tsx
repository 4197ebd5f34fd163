import type { Action } from '#domain/history.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { type HistoryItem, HistoryList } from '../page/history-list.tsx';
import { ruleWords, type ToldRule } from './opinion-rule-words.ts';

/** An event of the audit chain as its words are made from it. */
export interface ToldEvent {
  seq: number;
  at: number;
  actorKind: 'account' | 'operator' | 'system';
  action: string;
  payload: Record<string, unknown> | null;
  actor: string | null;
  onBehalfOf: string | null;
}

/** The history of a record in words, or a word that there is none yet. */
export function History({ items, m }: { items: HistoryItem[]; m: Messages }) {
  return items.length > 0 ? <HistoryList items={items} /> : <p className="muted">{m.history.none}</p>;
}

/** Events as sentences, in their order: who did what, for whom, from which state to which, what was said with it. */
export function historyItems(events: readonly ToldEvent[], m: Messages, f: Format): HistoryItem[] {
  return events.map((event) => ({
    id: String(event.seq),
    at: f.instant(event.at),
    dateTime: new Date(event.at).toISOString(),
    text: (
      <>
        <b>{doneBy(event, m)}</b> {actionWords(event.action, m)}
      </>
    ),
    detail: detailWords(event, m, f) || undefined,
    said: saidWords(event),
    tone: BACK.test(event.action) ? 'fix' : undefined,
  }));
}

/** What was sent back, refused or ended. */
const BACK =
  /(return|return_form|give_back|give_back_supplement|refuse|refused|decline|declined|ask_fix|question|revoke|fail|drop_out)$/;

/** Events that change how many places a class has. */
const QUOTA = ['class.split', 'class.merge', 'class.raise_places'];

/** Who did it, and for whom: a person by name, or what stands for nobody of a name. */
export function doneBy(event: Pick<ToldEvent, 'actorKind' | 'actor' | 'onBehalfOf'>, m: Messages): string {
  const who = event.actorKind === 'account' ? (event.actor ?? m.forms.system) : m.forms[event.actorKind];
  return event.onBehalfOf ? m.history.insteadOf({ who, name: event.onBehalfOf }) : who;
}

/** The words for an action; its bare name for one that an older version recorded. */
export function actionWords(action: string, m: Messages): string {
  return m.history.actions[action as Action] ?? action;
}

/** From which state to which, how many lines, which number, which reason. */
export function detailWords({ action, payload }: ToldEvent, m: Messages, f: Format): string {
  if (payload === null) return m.history.erased;
  const states: Record<string, string> = m.states[action.split('.')[0] as keyof Messages['states']] ?? {};
  const [from, to] = [states[text(payload.from) ?? ''], states[text(payload.to) ?? '']];
  const told = (payload.told ?? {}) as Record<string, unknown>;
  const reason = reasonWords(text(told.reason) ?? text(told.withdrawal_reason), m);
  const number = text(payload.number) ?? text(told.number) ?? text(told.reference);
  const [before, after] = [payload.before, payload.after];
  const [fromClass, toClass] = [text(payload.fromClass), text(payload.toClass)];
  const lines = Array.isArray(payload.lines) ? payload.lines.length : payload.lines;
  return [
    action.startsWith('opinion_rule.') ? ruleWords(payload as unknown as ToldRule, m, f) : undefined,
    from && to && from !== to ? m.history.fromTo({ from, to }) : undefined,
    fromClass && toClass ? m.history.fromTo({ from: fromClass, to: toClass }) : undefined,
    QUOTA.includes(action) && typeof before === 'number' && typeof after === 'number'
      ? m.history.quotas({ before: f.number(before), after: f.number(after) })
      : undefined,
    typeof lines === 'number' && lines > 1 ? f.lines(lines) : undefined,
    number ? m.history.numbered({ number }) : undefined,
    reason,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** What was said with it. */
export function saidWords({ action, payload }: ToldEvent): string | undefined {
  const told = (payload?.told ?? {}) as Record<string, unknown>;
  const reasons = action === 'dossier.set_exception' ? text(payload?.after) : undefined;
  return text(told.comment) ?? text(payload?.words) ?? text(payload?.reason) ?? text(payload?.source) ?? reasons;
}

function reasonWords(code: string | undefined, m: Messages): string | undefined {
  const words: Record<string, string> = { ...m.reasons.withdrawal, ...m.reasons.line };
  return code && words[code];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value : undefined);
