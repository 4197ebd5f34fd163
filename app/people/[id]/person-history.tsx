import { type HistoryItem, HistoryList } from '#components/page/history-list.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { valueWords } from '#components/people/value-words.ts';
import { doneBy } from '#components/register/history.tsx';
import type { PersonPage } from '#db/queries/people-page.ts';
import { isPersonEvent } from '#domain/people/events.ts';
import type { Words } from './words.ts';

type Event = PersonPage['history'][number];
interface Told {
  field: keyof Words['m']['people']['fields'];
  before: never;
  after: never;
}

/** The record's history in words, newest first: who did what, which value became which, and why. */
export function PersonHistory({ events, ...words }: { events: Event[] } & Words) {
  const { m } = words;
  const items = events.filter((event) => isPersonEvent(event.action)).map((event) => itemOf(event, words));
  return (
    <SidePanel title={m.people.history} as="section">
      <HistoryList items={items} />
    </SidePanel>
  );
}

function itemOf(event: Event, words: Words): HistoryItem {
  const { m, f } = words;
  const payload = event.payload ?? {};
  const who = doneBy(event, m);
  const did = isPersonEvent(event.action) ? m.people.events[event.action] : event.action;
  const changes = Array.isArray(payload.changes) ? (payload.changes as Told[]) : [];
  const text = (key: string) => (typeof payload[key] === 'string' ? payload[key] : undefined);
  const day = text('day') ?? text('lastDay');
  return {
    id: String(event.seq),
    at: f.instant(event.at),
    dateTime: new Date(event.at).toISOString(),
    text: (
      <>
        <b>{who}</b> {did}
        {day ? ` (${f.day(day)})` : ''}
      </>
    ),
    detail: changes.length > 0 ? <Changes changes={changes} {...words} /> : text('file'),
    said: text('words') ?? reasonOf(text('reason'), m),
    tone: event.action.endsWith('refused') || event.action.endsWith('declined') ? 'fix' : undefined,
  };
}

function Changes({ changes, ...words }: { changes: Told[] } & Words) {
  return changes.map(({ field, before, after }) => (
    <span key={`${field} ${JSON.stringify(after)}`} className="change">
      {words.m.people.fields[field]}: {valueWords(field, before, words)} → {valueWords(field, after, words)}
      <br />
    </span>
  ));
}

/** A reason is free words, or a code of the closed list of leaving. */
function reasonOf(reason: string | undefined, m: Words['m']): string | undefined {
  const codes: Record<string, string> = m.catalogue.leaveReasons;
  return reason && (codes[reason] ?? reason);
}
