import { SidePanel } from '#components/page/side-panel.tsx';
import { History, historyItems } from '#components/register/history.tsx';
import { historyFor } from '#db/queries/history.ts';
import type { HistoryKind } from '#domain/history.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from './clock.ts';

interface RecordHistoryProps {
  viewer: Viewer;
  kind: HistoryKind;
  id: string;
  as?: 'aside' | 'section';
}

/** A record's history in words, as far as this viewer may read it; nothing at all where he reads none of it. */
export async function RecordHistory({ viewer, kind, id, as = 'section' }: RecordHistoryProps) {
  const m = messagesFor(viewer.locale);
  const events = await historyFor(viewer, kind, id, await requestNow());
  if (events.length === 0) return null;
  return (
    <SidePanel title={m.history.title} as={as}>
      <History items={historyItems(events, m, formatFor(viewer.locale))} m={m} />
    </SidePanel>
  );
}
