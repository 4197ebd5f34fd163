import { SidePanel } from '#components/page/side-panel.tsx';
import type { PersonPage } from '#db/queries/people-page.ts';
import type { Messages } from '#messages/messages.ts';

/** How to reach the person; a press on a phone calls. */
export function Contact({ page, m }: { page: PersonPage; m: Messages }) {
  const { phone, email } = page.record.values;
  const t = m.people;
  return (
    <SidePanel title={t.contact}>
      <ul className="tasks">
        <li>
          <span>{t.fields.phone}</span>
          {phone ? <a href={`tel:${phone}`}>{phone}</a> : m.ui.unknown}
        </li>
        <li>
          <span>{t.fields.email}</span>
          {email ? <a href={`mailto:${email}`}>{email}</a> : m.ui.unknown}
        </li>
      </ul>
    </SidePanel>
  );
}
