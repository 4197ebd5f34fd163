import { type Option, SelectField } from '#components/form/select-field.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { amendable } from '#db/queries/amendments.ts';
import type { WithdrawalReason } from '#domain/codes.ts';
import type { Messages } from '#messages/messages.ts';

type Amendable = Awaited<ReturnType<typeof amendable>>;

interface AmendTableProps extends Amendable {
  /** The id of the form that the boxes belong to. */
  form: string;
  reasons: Option[];
  m: Messages;
}

/** Those who stand by a decision now, each with what the unit asked, a reason and who comes instead. */
export function AmendTable({ form, standing, replacements, reasons, m }: AmendTableProps) {
  const t = m.amendments;
  const people = replacements.map((row) => ({ value: row.id, label: t.person({ name: row.name, unit: row.unit }) }));
  return (
    <DataTable
      caption={t.list}
      showCaption
      rows={standing}
      rowKey={(row) => row.id}
      select={{
        name: 'lines[]',
        form,
        label: (row) => m.ui.select({ name: row.name }),
        chosen: (row) => row.asked !== null,
      }}
      columns={[
        {
          key: 'who',
          head: t.columns.who,
          cell: (row) => (
            <>
              {row.name}
              <div className="small muted">{row.unit}</div>
              {row.asked === null ? null : (
                <p className="said">
                  {t.asked({ reason: m.reasons.withdrawal[row.asked as WithdrawalReason], comment: row.words ?? '' })}
                </p>
              )}
            </>
          ),
        },
        {
          key: 'reason',
          head: t.columns.reason,
          cell: (row) => (
            <SelectField
              name={`rows.${row.id}.reason`}
              label={<span className="hidden-text">{t.reasonOf({ name: row.name })}</span>}
              width="medium"
              empty={m.ui.choose}
              options={reasons}
              defaultValue={row.asked ?? undefined}
            />
          ),
        },
        {
          key: 'instead',
          head: t.columns.instead,
          cell: (row) =>
            people.length === 0 ? (
              t.nobody
            ) : (
              <SelectField
                name={`rows.${row.id}.instead`}
                label={<span className="hidden-text">{t.insteadOf({ name: row.name })}</span>}
                width="medium"
                empty={t.nobody}
                options={people}
                defaultValue={replacements.find((each) => each.replacesLineId === row.id)?.id}
              />
            ),
        },
      ]}
      empty={null}
      m={m}
    />
  );
}
