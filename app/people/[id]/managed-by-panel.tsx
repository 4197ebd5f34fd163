import { SidePanel } from '#components/page/side-panel.tsx';
import type { PersonPage } from '#db/queries/people-page.ts';
import type { Messages } from '#messages/messages.ts';

/** Which body manages the present post: a rule may ask for the Party's opinion by it. The office alone says so. */
export function ManagedBy({ page: { record, can }, m }: { page: PersonPage; m: Messages }) {
  const t = m.people.managed;
  return (
    <SidePanel title={m.people.fields.managedBy}>
      <p>{record.post.managedBy ?? t.unknown}</p>
      {can.confirm && record.active ? (
        <p>
          <a href={`/people/${record.id}/managed-by`}>{t.set}…</a>
        </p>
      ) : (
        <p className="small muted">{t.office}</p>
      )}
    </SidePanel>
  );
}
