import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { delegationColumns } from '#components/register/delegation-columns.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { Delegation } from '#db/queries/delegations.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { end } from './actions.ts';

interface DelegationTableProps {
  way: 'given' | 'received';
  rows: readonly Delegation[];
  viewer: Viewer;
}

/** The delegations of one way, the latest first; what is in force or to come can be ended from either side. */
export async function DelegationTable({ way, rows, viewer }: DelegationTableProps) {
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.delegations;
  const open = rows.filter(({ state }) => state === 'in_force' || state === 'to_come');
  const forms = new Map(
    await Promise.all(open.map(async ({ id }) => [id, await formFor(viewer, `end-${id}`)] as const)),
  );
  return (
    <DataTable
      caption={t[way]}
      showCaption
      rows={rows}
      rowKey={({ id }) => id}
      m={m}
      empty={null}
      columns={[
        {
          key: 'who',
          head: way === 'given' ? t.columns.who : t.columns.from,
          cell: ({ from, to }) => (way === 'given' ? to.name : from.name),
        },
        ...delegationColumns<Delegation>(m, f),
        {
          key: 'end',
          head: t.end,
          cell: ({ id, from, to }) => {
            const form = forms.get(id);
            if (!form) return null;
            return (
              <ActionForm action={end} problems={m.ui.problems} className="" {...form}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton kind="plain" small>
                  {way === 'given' ? t.end : t.giveBack}
                  <span className="hidden-text"> {way === 'given' ? to.name : from.name}</span>
                </SubmitButton>
              </ActionForm>
            );
          },
        },
      ]}
    />
  );
}
