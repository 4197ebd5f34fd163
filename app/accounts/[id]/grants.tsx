import { ActionForm } from '#components/form/action-form.tsx';
import { GrantFields } from '#components/form/grant-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { HeldGrant } from '#db/queries/own-account.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { grant, revoke } from './actions.ts';

interface GrantsProps {
  account: { id: string; grants: HeldGrant[] };
  units: readonly { id: string; title: string }[];
  day: string;
  /** Shown only: nobody changes the rights of his own account. */
  fixed: boolean;
  viewer: Viewer;
}

/** The rights of an account that have not ended: each can be taken away, and another be given. */
export async function Grants({ account, units, day, fixed, viewer }: GrantsProps) {
  const m = messagesFor(viewer.locale);
  const format = formatFor(viewer.locale);
  const words = m.admin.edit;
  const forms = new Map(
    await Promise.all(account.grants.map(async ({ id }) => [id, await formFor(viewer, `revoke-${id}`)] as const)),
  );
  return (
    <>
      <DataTable
        caption={words.grants}
        showCaption
        rows={account.grants}
        rowKey={({ id }) => id}
        m={m}
        empty={<p>{words.noGrants}</p>}
        columns={[
          { key: 'role', head: m.admin.role, cell: ({ role }) => m.roles.names[role] },
          { key: 'unit', head: m.admin.unit, cell: ({ unit }) => unit },
          { key: 'from', head: m.admin.from, cell: ({ validFrom }) => format.day(validFrom) },
          {
            key: 'to',
            head: m.admin.to,
            cell: ({ validTo }) => (validTo ? format.day(validTo) : m.auth.account.noEnd),
          },
          {
            key: 'revoke',
            head: words.revoke,
            cell: ({ id }) => {
              const form = forms.get(id);
              if (fixed || !form) return null;
              return (
                <ActionForm action={revoke} problems={m.ui.problems} className="" {...form}>
                  <input type="hidden" name="id" value={account.id} />
                  <input type="hidden" name="grantId" value={id} />
                  <SubmitButton kind="plain" small>
                    {words.revoke}
                  </SubmitButton>
                </ActionForm>
              );
            },
          },
        ]}
      />
      {fixed ? null : (
        <SidePanel as="section" title={words.grant}>
          <ActionForm action={grant} problems={m.ui.problems} {...(await formFor(viewer, 'grant'))}>
            <input type="hidden" name="id" value={account.id} />
            <GrantFields units={units} day={day} m={m} />
            <div>
              <SubmitButton>{words.grant}</SubmitButton>
            </div>
          </ActionForm>
        </SidePanel>
      )}
    </>
  );
}
