import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { BodyField } from '#components/people/body-field.tsx';
import { managingBodies } from '#db/queries/managing-bodies.ts';
import type { PersonPage } from '#db/queries/people-page.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { manage } from '../actions.ts';

interface ManagedByProps {
  page: PersonPage;
  viewer: Viewer;
  m: Messages;
}

/** Which body manages the present post, and for the office the form to say so: a rule may ask for its opinion. */
export async function ManagedBy({ page, viewer, m }: ManagedByProps) {
  const { record, can } = page;
  const t = m.people.managed;
  const { managedBy } = record.post;
  const mayNot = !can.confirm || !record.active;
  return (
    <SidePanel title={m.people.fields.managedBy}>
      <p>{managedBy ?? t.unknown}</p>
      {mayNot ? (
        <p className="small muted">{t.office}</p>
      ) : (
        <details>
          <summary>{t.set}…</summary>
          <ActionForm action={manage} problems={m.ui.problems} {...(await formFor(viewer, 'managed-by'))}>
            <input type="hidden" name="personId" value={record.id} />
            <input type="hidden" name="version" value={record.version} />
            <BodyField
              name="managedBy"
              label={t.body}
              hint={t.bodyHint}
              optional={m.ui.optional}
              bodies={await managingBodies(viewer)}
              defaultValue={managedBy ?? undefined}
            />
            <DateField name="from" label={t.from} hint={t.fromHint} optional={m.ui.optional} />
            <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={2} />
            <div>
              <SubmitButton kind="plain">{t.save}</SubmitButton>
            </div>
          </ActionForm>
        </details>
      )}
    </SidePanel>
  );
}
