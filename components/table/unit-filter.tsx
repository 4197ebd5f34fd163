import type { Messages } from '#messages/messages.ts';
import { SelectField } from '../form/select-field.tsx';
import { FilterBar } from './filter-bar.tsx';

interface UnitFilterProps {
  units: readonly { id: string; title: string }[];
  /** The unit that the page is narrowed to, by `?unit=`. */
  chosen?: string;
  /** The page over all units. */
  here: string;
  m: Messages;
}

/** Narrows a page to one unit; nothing for whoever reaches one only. */
export function UnitFilter({ units, chosen, here, m }: UnitFilterProps) {
  if (units.length < 2) return null;
  return (
    <FilterBar clearHref={chosen ? here : undefined} m={m}>
      <SelectField
        name="unit"
        label={m.gap.unit}
        empty={m.gap.allUnits}
        options={units.map(({ id, title }) => ({ value: id, label: title }))}
        defaultValue={chosen}
        optional=""
      />
    </FilterBar>
  );
}
