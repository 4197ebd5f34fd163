import { Checkbox } from '#components/form/choice-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { COVERING_LETTERS } from '#domain/organisation/unit-forms.ts';
import type { Messages } from '#messages/messages.ts';

interface UnitFieldsProps {
  unit?: {
    typeCode: string;
    name: string;
    gsoCode: string | null;
    placeName: string | null;
    phone: string | null;
    contactName: string | null;
    displayOrder: number;
    registers: boolean;
    headMayPrepare: boolean;
    coveringLetter: (typeof COVERING_LETTERS)[number];
    forwarderId: string | null;
  };
  types: readonly { code: string; name: string }[];
  units: readonly { id: string; title: string }[];
  m: Messages;
}

/** What is known of a unit besides its place in the tree and its days. */
export function UnitFields({ unit, types, units, m }: UnitFieldsProps) {
  const { fields: t, hints, letters } = m.units;
  const text = (value: string | null | undefined) => value ?? undefined;
  return (
    <>
      <SelectField
        name="typeCode"
        label={t.type}
        empty={m.ui.choose}
        width="medium"
        defaultValue={unit?.typeCode}
        options={types.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField name="name" label={t.name} hint={hints.name} width="medium" defaultValue={unit?.name} />
      <TextField
        name="gsoCode"
        label={t.code}
        width="short"
        optional={m.ui.optional}
        defaultValue={text(unit?.gsoCode)}
      />
      <TextField
        name="placeName"
        label={t.place}
        hint={hints.place}
        width="medium"
        optional={m.ui.optional}
        defaultValue={text(unit?.placeName)}
      />
      <TextField
        name="contactName"
        label={t.contact}
        width="medium"
        optional={m.ui.optional}
        defaultValue={text(unit?.contactName)}
      />
      <TextField
        name="phone"
        type="tel"
        label={t.phone}
        width="short"
        optional={m.ui.optional}
        defaultValue={text(unit?.phone)}
      />
      <TextField
        name="displayOrder"
        label={t.order}
        hint={hints.order}
        width="short"
        inputMode="numeric"
        defaultValue={String(unit?.displayOrder ?? 0)}
      />
      <SelectField
        name="forwarderId"
        label={t.forwarder}
        hint={hints.forwarder}
        empty={m.units.noForwarder}
        width="medium"
        defaultValue={text(unit?.forwarderId)}
        options={units.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        name="coveringLetter"
        label={t.letter}
        width="medium"
        defaultValue={unit?.coveringLetter ?? 'optional'}
        options={COVERING_LETTERS.map((value) => ({ value, label: letters[value] }))}
      />
      <Checkbox name="registers" label={t.registers} defaultChecked={unit?.registers ?? true} />
      <Checkbox
        name="headMayPrepare"
        label={t.headMayPrepare}
        hint={hints.headMayPrepare}
        defaultChecked={unit?.headMayPrepare ?? false}
      />
    </>
  );
}
