import type { MissingField } from '#domain/eligibility/facts.ts';
import { FIELD_OF_MISSING } from '#domain/people/missing.ts';
import type { Messages } from '#messages/messages.ts';
import { ActionForm } from '../form/action-form.tsx';
import { optionsOf } from '../form/ask.tsx';
import { RadioGroup } from '../form/choice-field.tsx';
import type { FormAction, OwnForm } from '../form/form-state.ts';
import { SelectField } from '../form/select-field.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { DateField, TextField } from '../form/text-field.tsx';

interface MissingFieldsProps {
  personId: string;
  missing: readonly MissingField[];
  /** Years whose rating is not known. */
  years: readonly number[];
  action: FormAction;
  form: OwnForm;
  /** Where it leads once it is saved. */
  back: string;
  m: Messages;
}

/** What can be filled in where a list asks for it; a post is changed with more thought, on the person's own page. */
export function fillable(missing: readonly MissingField[]): MissingField[] {
  return missing.filter((field) => FIELD_OF_MISSING[field] !== null && field !== 'positionCode');
}

/** What a condition asks about a person and the register does not know, to be filled in without leaving the list. */
export function MissingFields({ personId, missing, years, action, form, back, m }: MissingFieldsProps) {
  const t = m.dossier.words;
  return (
    <ActionForm action={action} problems={m.ui.problems} {...form}>
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="back" value={back} />
      <p className="hint">{t.dataHint}</p>
      {fillable(missing).map((field) => (
        <OneField key={field} field={field} years={years} m={m} />
      ))}
      <TextField name="reason" label={t.dataReason} defaultValue={t.dataReasonGiven} />
      <div>
        <SubmitButton kind="plain">{t.saveData}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function OneField({ field, years, m }: { field: MissingField; years: readonly number[]; m: Messages }) {
  const { fields, ratingYear } = m.people;
  const c = m.catalogue;
  const choose = m.ui.choose;
  switch (field) {
    case 'birth':
      return <DateField name="birth" label={fields.birth} hint={m.ui.dayHint} />;
    case 'recruitedOn':
      return <DateField name="recruitedOn" label={fields.recruitedOn} hint={m.ui.partialDayHint} />;
    case 'gender':
      return <RadioGroup name="gender" label={fields.gender} choices={optionsOf(c.genders)} />;
    case 'ethnicity':
      return <TextField name="ethnicity" label={fields.ethnicity} width="medium" />;
    case 'party':
      return (
        <>
          <SelectField name="party.status" label={fields.party} empty={choose} options={optionsOf(c.partyStatuses)} />
          <DateField name="party.joinedOn" label={m.people.joinedOn} optional={m.ui.optional} />
        </>
      );
    case 'qualification':
      return (
        <SelectField
          name="qualification.level"
          label={fields.qualification}
          empty={choose}
          options={optionsOf(c.qualifications)}
        />
      );
    case 'politicalTheory':
      return (
        <SelectField name="llct.level" label={fields.llct} empty={choose} options={optionsOf(c.politicalTheory)} />
      );
    case 'stateManagement':
      return (
        <SelectField name="qlnn.level" label={fields.qlnn} empty={choose} options={optionsOf(c.stateManagement)} />
      );
    case 'ratings':
      return years.map((year) => (
        <SelectField
          key={year}
          name={`ratings.${year}`}
          label={ratingYear({ year })}
          empty={choose}
          options={optionsOf(c.ratings)}
        />
      ));
    default:
      return null;
  }
}
