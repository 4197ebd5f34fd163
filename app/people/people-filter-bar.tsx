import { SelectField } from '#components/form/select-field.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import type { PeopleFilter } from '#db/queries/people.ts';
import type { PeopleChoices } from '#db/queries/people-choices.ts';
import type { Messages } from '#messages/messages.ts';

interface PeopleFilterBarProps {
  filter: PeopleFilter;
  choices: PeopleChoices;
  m: Messages;
}

/** Narrows the list of people; what one unit's clerk has no use for is not shown. */
export function PeopleFilterBar({ filter, choices, m }: PeopleFilterBarProps) {
  const t = m.people;
  const { q, unitId, category, position, show, lacking, pending } = filter;
  const shown = lacking ? 'lacking' : pending ? 'pending' : show === 'left' ? 'left' : '';
  const isSet = [q, unitId, category, position, shown].some(Boolean);
  return (
    <FilterBar clearHref={isSet ? '/people' : undefined} keep={filter.order === 'name' ? { order: 'name' } : {}} m={m}>
      <TextField name="q" type="search" label={t.search} defaultValue={q} optional="" autoComplete="off" grow />
      {choices.units.length > 1 ? (
        <SelectField
          name="unit"
          label={t.unit}
          empty={t.allUnits}
          options={choices.units.map((unit) => ({ value: unit.id, label: unit.title }))}
          defaultValue={unitId}
          optional=""
        />
      ) : null}
      <SelectField
        name="category"
        label={t.fields.category}
        empty={t.allCategories}
        options={choices.categories.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={category}
        optional=""
      />
      <SelectField
        name="position"
        label={t.fields.position}
        empty={t.allPositions}
        options={choices.positions.map(({ code, name, group }) => ({ value: code, label: name, group }))}
        defaultValue={position}
        optional=""
      />
      <SelectField
        name="show"
        label={t.show}
        empty={t.inPost}
        options={[
          { value: 'lacking', label: t.lacking },
          { value: 'pending', label: t.pendingOnly },
          { value: 'left', label: t.left },
        ]}
        defaultValue={shown}
        optional=""
      />
    </FilterBar>
  );
}
