import { SelectField } from '#components/form/select-field.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import type { RoundRow } from '#db/queries/plans.ts';
import { DOSSIER_STATES } from '#domain/dossier/machine.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import type { DossierFilter, DossierRow } from './list-filter.ts';

interface DossierListProps {
  title: string;
  dossiers: readonly DossierRow[];
  rounds: readonly RoundRow[];
  filter: DossierFilter;
  m: Messages;
  f: Format;
}

/** The dossiers of many units, in their official order, narrowed by round, state and name. */
export function DossierList({ title, dossiers, rounds, filter, m, f }: DossierListProps) {
  const t = m.dossier.list;
  const isNarrowed = Boolean(filter.roundId || filter.states || filter.unit);
  const turns = dossiers.reduce((sum, row) => sum + row.lines, 0);
  return (
    <>
      <FilterBar clearHref={isNarrowed ? '/dossiers' : undefined} m={m}>
        <TextField name="unit" type="search" label={t.search} grow defaultValue={filter.unit} optional="" />
        {rounds.length > 1 ? (
          <SelectField
            name="round"
            label={t.round}
            empty={t.anyRound}
            optional=""
            defaultValue={filter.roundId}
            options={rounds.map((round) => ({ value: round.id, label: round.name, group: round.plan.number ?? '' }))}
          />
        ) : null}
        <SelectField
          name="state"
          label={t.state}
          empty={t.anyState}
          optional=""
          defaultValue={filter.states?.[0]}
          options={DOSSIER_STATES.map((value) => ({ value, label: m.states.dossier[value] }))}
        />
      </FilterBar>
      <p className="count-line">{t.count({ dossiers: f.number(dossiers.length), turns: f.lines(turns) })}</p>
      <DataTable
        caption={title}
        rows={dossiers}
        rowKey={(row) => row.id}
        group={
          rounds.length > 1
            ? (row) => `${row.roundName}, ${m.dossier.plan({ number: row.planNumber ?? '' })}`
            : undefined
        }
        columns={[
          { key: 'unit', head: t.unit, cell: (row) => <a href={`/dossiers/${row.id}`}>{row.unitTitle}</a> },
          {
            key: 'state',
            head: t.state,
            cell: (row) => (
              <span className="row">
                <StateTag of="dossier" state={row.state} m={m} />
                {row.onBehalf ? <Tag tone="none">{m.dossier.onBehalf}</Tag> : null}
                {row.late ? <Tag tone="late">{m.dossier.late}</Tag> : null}
              </span>
            ),
          },
          { key: 'lines', head: t.lines, align: 'end', cell: (row) => f.number(row.lines) },
          { key: 'sent', head: t.sent, cell: (row) => (row.sentAt === null ? '' : f.instant(row.sentAt)) },
        ]}
        empty={<Empty title={t.officeEmpty}>{t.officeEmptyText}</Empty>}
        m={m}
      />
    </>
  );
}
