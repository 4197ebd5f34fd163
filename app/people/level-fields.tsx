import { optionsOf } from '#components/form/ask.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { Label, type PersonFieldsProps, pendingHint } from './field-label.tsx';

/** What a person has reached: degrees, levels, Party, ratings. All of it decides who may attend a class. */
export function LevelFields({ values, years, marks, pending, m }: PersonFieldsProps) {
  const t = m.people;
  const c = m.catalogue;
  const scales = [
    { name: 'qualification', levels: c.qualifications, value: values?.qualification },
    { name: 'llct', levels: c.politicalTheory, value: values?.llct },
    { name: 'qlnn', levels: c.stateManagement, value: values?.qlnn },
  ] as const;
  return (
    <>
      <SidePanel title={t.form.reached} as="section">
        <div className="stack">
          {scales.map(({ name, levels, value }) => (
            <div className="columns" key={name}>
              <SelectField
                name={`${name}.level`}
                label={<Label field={name} marks={marks} m={m} />}
                hint={pendingHint(name, pending, m)}
                empty={t.form.notKnown}
                options={optionsOf(levels)}
                defaultValue={value?.level ?? ''}
                optional=""
              />
              <DateField name={`${name}.on`} label={t.form.on} defaultValue={value?.on ?? undefined} optional="" />
              {name === 'qualification' ? (
                <TextField
                  name="qualification.major"
                  label={t.form.major}
                  defaultValue={values?.qualification?.major ?? undefined}
                  optional=""
                />
              ) : (
                <span />
              )}
            </div>
          ))}
          <div className="columns">
            <SelectField
              name="party.status"
              label={<Label field="party" marks={marks} m={m} />}
              hint={pendingHint('party', pending, m)}
              empty={t.form.notKnown}
              options={optionsOf(c.partyStatuses)}
              defaultValue={values?.party?.status ?? ''}
              optional=""
            />
            <DateField
              name="party.joinedOn"
              label={t.joinedOn}
              defaultValue={values?.party?.joinedOn ?? undefined}
              optional=""
            />
            <DateField
              name="party.officialOn"
              label={t.officialOn}
              defaultValue={values?.party?.officialOn ?? undefined}
              optional=""
            />
          </div>
        </div>
      </SidePanel>
      <SidePanel title={t.form.ratings} as="section">
        <div className="columns">
          {years.map((year) => (
            <SelectField
              key={year}
              name={`ratings.${year}`}
              label={<Label field="rating" text={t.ratingYear({ year })} marks={marks} m={m} />}
              hint={pendingHint(`rating.${year}`, pending, m)}
              empty={t.form.notKnown}
              options={optionsOf(c.ratings)}
              defaultValue={values?.ratings.find((rated) => rated.year === year)?.grade ?? ''}
              optional=""
            />
          ))}
          <span />
        </div>
      </SidePanel>
    </>
  );
}
