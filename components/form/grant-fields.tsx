import { ROLES } from '#domain/roles.ts';
import type { Messages } from '#messages/messages.ts';
import { SelectField } from './select-field.tsx';
import { DateField } from './text-field.tsx';

interface GrantFieldsProps {
  units: readonly { id: string; title: string }[];
  /** From when it holds unless somebody says otherwise. */
  day: string;
  m: Messages;
}

/** Asks for a right: which role, at which unit, from when to when. */
export function GrantFields({ units, day, m }: GrantFieldsProps) {
  return (
    <>
      <SelectField
        name="role"
        label={m.admin.role}
        empty={m.ui.choose}
        width="medium"
        options={ROLES.map((role) => ({ value: role, label: m.roles.names[role] }))}
      />
      <SelectField
        name="unitId"
        label={m.admin.unit}
        empty={m.ui.choose}
        width="medium"
        options={units.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <DateField name="validFrom" label={m.admin.from} hint={m.ui.dayHint} defaultValue={day} />
      <DateField name="validTo" label={m.admin.to} optional={m.ui.optional} />
    </>
  );
}
