import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { delegationColumns } from '#components/register/delegation-columns.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { Delegation } from '#db/queries/delegations.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { endLending } from './actions.ts';

interface DelegationsProps {
  accountId: string;
  rows: readonly Delegation[];
  viewer: Viewer;
}

/** For whom this account acts and who acts for it; an administrator can end what is in force or to come. */
export async function Delegations({ accountId, rows, viewer }: DelegationsProps) {
  if (rows.length === 0) return null;
  const m = messagesFor(viewer.locale);
  const t = m.delegations;
  const open = rows.filter(({ from, state }) => from.id === accountId && (state === 'in_force' || state === 'to_come'));
  const forms = new Map(
    await Promise.all(open.map(async ({ id }) => [id, await formFor(viewer, `lending-${id}`)] as const)),
  );
  return (
    <DataTable
      caption={t.ofAccount}
      showCaption
      rows={rows}
      rowKey={({ id }) => id}
      m={m}
      empty={null}
      columns={[
        { key: 'from', head: t.columns.from, cell: ({ from }) => from.name },
        { key: 'to', head: t.columns.who, cell: ({ to }) => to.name },
        ...delegationColumns<Delegation>(m, formatFor(viewer.locale)),
        {
          key: 'end',
          head: t.end,
          cell: ({ id, to }) => {
            const form = forms.get(id);
            if (!form) return null;
            return (
              <ActionForm action={endLending} problems={m.ui.problems} className="" {...form}>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="accountId" value={accountId} />
                <SubmitButton kind="plain" small>
                  {t.end}
                  <span className="hidden-text"> {to.name}</span>
                </SubmitButton>
              </ActionForm>
            );
          },
        },
      ]}
    />
  );
}
