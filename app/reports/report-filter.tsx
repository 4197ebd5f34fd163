import { Fragment, type ReactNode } from 'react';
import { SelectField } from '#components/form/select-field.tsx';
import { DateField } from '#components/form/text-field.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { QUALITY_OF } from '#db/queries/reports/quality.ts';
import { STAGES } from '#domain/reports/stages.ts';
import type { Messages } from '#messages/messages.ts';
import { type Asking, BY, COUNTS, scopeWords } from '#server/reports/ask.ts';
import type { ReportField } from '#server/reports/reports.ts';

interface ReportFilterProps {
  asking: Asking;
  fields: readonly ReportField[];
  clearHref?: string;
}

/** What a report is asked for, as a form that puts it into the address. */
export function ReportFilter({ asking, fields, clearHref }: ReportFilterProps) {
  return (
    <FilterBar clearHref={clearHref} m={asking.m}>
      {fields.map((field) => (
        <Fragment key={field}>{FIELDS[field](asking)}</Fragment>
      ))}
    </FilterBar>
  );
}

function choice<Value extends string>(
  name: string,
  label: string,
  values: readonly Value[],
  words: Record<Value, string>,
  chosen: Value,
) {
  const options = values.map((value) => ({ value, label: words[value] }));
  return <SelectField name={name} label={label} optional="" options={options} defaultValue={chosen} />;
}

const ROWS = ['category', 'position', 'unit'] as const;

/** The controls of a field; none where there is nothing to choose. */
const FIELDS: Record<ReportField, (asking: Asking) => ReactNode> = {
  scope: ({ ask, choices, m }) => (
    <SelectField
      name="scope"
      label={m.reports.filters.scope}
      optional=""
      options={scopeOptions(choices, m)}
      defaultValue={ask.scopeValue}
    />
  ),
  unit: ({ ask, units, m }) =>
    units.length < 2 ? null : (
      <SelectField
        name="unit"
        label={m.reports.filters.unit}
        optional=""
        empty={m.reports.filters.allUnits}
        options={units.map(({ id, title }) => ({ value: id, label: title }))}
        defaultValue={ask.unitId}
      />
    ),
  stage: ({ ask, m }) => choice('stage', m.reports.filters.stage, STAGES, m.reports.stages, ask.stage),
  rows: ({ ask, m }) => choice('rows', m.reports.filters.rows, ROWS, m.reports.filters.rowKinds, ask.rows),
  count: ({ ask, m }) => choice('count', m.reports.filters.count, COUNTS, m.reports.filters.counts, ask.count),
  by: ({ ask, m }) => choice('by', m.reports.filters.by, BY, m.reports.filters.byKinds, ask.by),
  of: ({ ask, m }) => choice('of', m.reports.filters.of, QUALITY_OF, m.reports.filters.ofKinds, ask.of),
  days: ({ ask, m }) => (
    <>
      <DateField name="from" label={m.reports.filters.from} optional="" defaultValue={ask.from} />
      <DateField name="to" label={m.reports.filters.to} optional="" defaultValue={ask.to} />
    </>
  ),
};

/** Years, plans and rounds, each under its heading. */
function scopeOptions(choices: Asking['choices'], m: Messages) {
  const t = m.reports.filters;
  const option = (group: string, value: string, scope: Asking['ask']['scope']) => ({
    group,
    value,
    label: scopeWords({ scope }, choices, m),
  });
  const years = [...new Set(choices.plans.map(({ year }) => year))];
  return [
    ...choices.plans.map(({ id }) => option(t.plans, `plan:${id}`, { kind: 'plan', planId: id })),
    ...choices.rounds.map(({ id }) => option(t.rounds, `round:${id}`, { kind: 'round', roundId: id })),
    ...years.map((year) => option(t.years, `year:${year}`, { kind: 'year', year })),
  ];
}
