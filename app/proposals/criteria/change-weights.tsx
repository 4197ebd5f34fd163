import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea, TextField } from '#components/form/text-field.tsx';
import { CLASS_CATEGORIES, type ClassCategory } from '#domain/codes.ts';
import { CRITERIA } from '#domain/ranking/criteria.ts';
import type { Weights } from '#domain/ranking/priority.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { changeWeights } from '../actions.ts';

interface ChangeWeightsProps {
  issuerId: string;
  category: ClassCategory | undefined;
  weights: Weights;
  now: number;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** Another set of weights from a day on, with where it comes from. */
export async function ChangeWeights({ issuerId, category, weights, now, viewer, m, f }: ChangeWeightsProps) {
  const t = m.ranking;
  return (
    <ActionForm
      fold={t.change}
      unfolded={category !== undefined}
      action={changeWeights}
      problems={m.ui.problems}
      {...(await formFor(viewer, 'weights'))}
    >
      <input type="hidden" name="issuer" value={issuerId} />
      <SelectField
        name="category"
        label={t.changeFor}
        hint={t.changeForHint}
        empty={t.forAll}
        optional={m.ui.optional}
        width="medium"
        defaultValue={category}
        options={CLASS_CATEGORIES.map((code) => ({ value: code, label: m.catalogue.classCategories[code] }))}
      />
      <div className="columns">
        {CRITERIA.map((code) => (
          <TextField
            key={code}
            name={`weights.${code}`}
            label={t.criteria[code]}
            width="short"
            inputMode="numeric"
            defaultValue={String(weights[code])}
          />
        ))}
      </div>
      <DateField name="from" label={t.from} hint={m.ui.dayHint} defaultValue={f.day(dayOf(now))} />
      <TextArea name="source" label={t.sourceField} hint={t.sourceHint} />
      <div>
        <SubmitButton>{t.saveWeights}</SubmitButton>
      </div>
    </ActionForm>
  );
}
