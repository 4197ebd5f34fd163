import { optionsOf } from '#components/form/ask.tsx';
import { CheckboxGroup } from '#components/form/choice-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { TextArea, TextField } from '#components/form/text-field.tsx';
import type { Choice } from '#db/queries/people-choices.ts';
import type { PlanDetail } from '#db/queries/plans.ts';
import type { Messages } from '#messages/messages.ts';
import { BasicsFields } from './basics-fields.tsx';

type ClassRow = PlanDetail['classes'][number];

interface ClassFormFieldsProps {
  of?: ClassRow;
  positions: readonly Choice[];
  m: Messages;
}

/** All that a class states, in the order in which a plan's annex does. */
export function ClassFormFields({ of, positions, m }: ClassFormFieldsProps) {
  const t = m.plans.class;
  const c = m.catalogue;
  const rule = of?.rule ?? {};
  const { optional } = m.ui;
  const number = (name: keyof typeof t & string, value: number | null | undefined) => (
    <TextField
      name={name}
      label={String(t[name])}
      width="short"
      inputMode="numeric"
      optional={optional}
      defaultValue={value ?? ''}
    />
  );
  const choice = (name: keyof typeof t & string, labels: Record<string, string>, value?: string, empty = t.none) => (
    <SelectField
      name={name}
      label={String(t[name])}
      width="medium"
      optional={optional}
      empty={empty}
      defaultValue={value}
      options={optionsOf(labels)}
    />
  );
  const words = (name: keyof typeof t & string, value?: string | null, hint?: string) => (
    <TextField name={name} label={String(t[name])} hint={hint} optional={optional} defaultValue={value ?? ''} />
  );
  return (
    <>
      <h2>{t.general}</h2>
      <TextField name="code" label={t.code} width="medium" defaultValue={of?.code} />
      <TextArea name="name" label={t.name} rows={2} defaultValue={of?.name} />
      {words('shortName', of?.shortName, t.shortNameHint)}
      <SelectField
        name="category"
        label={t.category}
        width="medium"
        empty={m.ui.choose}
        defaultValue={of?.category}
        options={optionsOf(c.classCategories)}
      />
      <SelectField
        name="intakeMode"
        label={t.intakeMode}
        width="medium"
        empty={m.ui.choose}
        defaultValue={of?.intakeMode}
        options={optionsOf(c.intakeModes)}
      />
      <SelectField
        name="studyMode"
        label={t.studyMode}
        width="medium"
        empty={m.ui.choose}
        defaultValue={of?.studyMode}
        options={optionsOf(c.studyModes)}
      />
      <h2>{t.when}</h2>
      <BasicsFields
        labels={{ quota: t.quota, minSize: t.minSize, startsOn: t.startsOn, endsOn: t.endsOn }}
        words={{
          dayHint: m.ui.dayHint,
          optional,
          not_a_day: m.forms.problems.not_a_day({}),
          not_a_number: m.forms.problems.not_a_number({}),
          days_reversed: m.plans.errors.days_reversed,
        }}
        values={{ quota: of?.quota, minSize: of?.minSize, startsOn: of?.startsOn, endsOn: of?.endsOn }}
      />
      <h2>{t.who}</h2>
      <CheckboxGroup
        name="targets[]"
        label={t.targets}
        optional={optional}
        defaultValues={of?.targets}
        choices={positions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <CheckboxGroup
        name="targetKinds[]"
        label={t.targetKinds}
        optional={optional}
        defaultValues={of?.targetKinds}
        choices={optionsOf(c.staffKinds)}
      />
      <h2>{t.rule}</h2>
      {choice('party', t.parties, rule.party)}
      {choice('minQualification', c.qualifications, rule.minQualification)}
      {choice('minQualificationEthnicMinority', c.qualifications, rule.minQualificationEthnicMinority)}
      {choice('certificate', c.stateManagement, rule.certificate)}
      {number('minAgeF', rule.minAge?.F)}
      {number('minAgeM', rule.minAge?.M)}
      {number('maxAge', rule.maxAge)}
      {number('minServiceYears', rule.minServiceYears)}
      {number('goodRatings', rule.goodRatings)}
      <h2>{t.grants}</h2>
      {choice('grantsLlct', c.politicalTheory, rule.grants?.llct, t.noGrant)}
      {choice('grantsQlnn', c.stateManagement, rule.grants?.qlnn, t.noGrant)}
      {choice('grantsQualification', c.qualifications, rule.grants?.qualification, t.noGrant)}
      {words('programme', of?.programme, t.programmeHint)}
      <h2>{t.costs}</h2>
      {words('provider', of?.provider)}
      {words('place', of?.place)}
      {words('funding', of?.funding)}
      {number('hours', of?.hours)}
      {number('costPerPerson', of?.costPerPerson)}
      <TextArea
        name="papers"
        label={t.papers}
        hint={t.papersHint}
        optional={optional}
        defaultValue={of?.papers.join('\n')}
      />
    </>
  );
}
