import { optionsOf } from '#components/form/ask.tsx';
import { RadioGroup } from '#components/form/choice-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { ConfirmedField, DirectField } from '#domain/people/fields.ts';
import { Label, type PersonFieldsProps, pendingHint } from './field-label.tsx';
import { LevelFields } from './level-fields.tsx';

/** The fields of a person's record, in the groups in which people think of them. */
export function PersonFields(props: PersonFieldsProps) {
  const { values, choices, marks, pending, children, m } = props;
  const t = m.people;
  const label = (field: ConfirmedField | DirectField) => <Label field={field} marks={marks} m={m} />;
  const hint = (field: string, words?: string) => pendingHint(field, pending, m) ?? words;
  return (
    <>
      <SidePanel title={t.form.identity} as="section">
        <div className="columns">
          <TextField name="name" label={label('name')} defaultValue={values?.name} autoComplete="off" />
          <DateField
            name="birth"
            label={label('birth')}
            hint={hint('birth', t.form.birthHint)}
            defaultValue={values?.birth ?? undefined}
            optional=""
          />
          <RadioGroup
            name="gender"
            label={label('gender')}
            hint={hint('gender')}
            choices={optionsOf(m.catalogue.genders)}
            defaultValue={values?.gender ?? undefined}
            optional=""
          />
          <TextField
            name="citizenId"
            label={label('citizenId')}
            defaultValue={values?.citizenId ?? undefined}
            inputMode="numeric"
            width="medium"
            autoComplete="off"
            optional=""
          />
          <TextField
            name="ethnicity"
            label={label('ethnicity')}
            hint={hint('ethnicity')}
            defaultValue={values?.ethnicity ?? undefined}
            width="medium"
            optional=""
          />
          <TextField
            name="phone"
            label={label('phone')}
            type="tel"
            defaultValue={values?.phone ?? undefined}
            width="medium"
            optional=""
          />
          <TextField
            name="email"
            label={label('email')}
            type="email"
            defaultValue={values?.email ?? undefined}
            optional=""
          />
        </div>
      </SidePanel>
      <SidePanel title={t.form.post} as="section">
        <div className="columns">
          <SelectField
            name="category"
            label={label('category')}
            hint={hint('category')}
            empty={values ? undefined : m.ui.choose}
            options={choices.categories.map(({ code, name }) => ({ value: code, label: name }))}
            defaultValue={values?.category}
          />
          <SelectField
            name="position"
            label={label('position')}
            hint={hint('position')}
            empty={t.form.noPosition}
            options={choices.positions.map(({ code, name, group }) => ({ value: code, label: name, group }))}
            defaultValue={values?.position ?? ''}
            optional=""
          />
          <TextField
            name="title"
            label={label('title')}
            hint={t.form.titleHint}
            defaultValue={values?.title ?? undefined}
            optional=""
          />
          <TextField
            name="rankCode"
            label={label('rankCode')}
            defaultValue={values?.rankCode ?? undefined}
            width="short"
            optional=""
          />
          <DateField
            name="recruitedOn"
            label={label('recruitedOn')}
            hint={hint('recruitedOn')}
            defaultValue={values?.recruitedOn ?? undefined}
            optional=""
          />
          {children}
        </div>
      </SidePanel>
      <LevelFields {...props} />
    </>
  );
}
