import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { BodyField } from '#components/people/body-field.tsx';
import { CLASS_CATEGORIES } from '#domain/codes.ts';
import type { Day } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { addRule } from '../actions.ts';

interface AddRuleProps {
  /** Bodies that manage posts, as they are written already. */
  bodies: readonly string[];
  today: Day;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** One more rule, from today or a later day on. */
export async function AddRule({ bodies, today, viewer, m, f }: AddRuleProps) {
  const t = m.opinionRules;
  return (
    <SidePanel as="section" title={t.add}>
      <ActionForm action={addRule} problems={m.ui.problems} {...(await formFor(viewer, 'add-rule'))}>
        <p className="hint">{t.addHint}</p>
        <SelectField
          name="category"
          label={t.category}
          hint={t.categoryHint}
          empty={t.any}
          optional={m.ui.optional}
          width="medium"
          options={CLASS_CATEGORIES.map((code) => ({ value: code, label: m.catalogue.classCategories[code] }))}
        />
        <BodyField
          name="managedBy"
          label={t.managedBy}
          hint={t.managedByHint}
          optional={m.ui.optional}
          bodies={bodies}
        />
        <div className="columns">
          <DateField name="from" label={t.fromField} hint={m.ui.dayHint} defaultValue={f.day(today)} />
          <DateField name="to" label={t.toField} hint={m.ui.dayHint} optional={m.ui.optional} />
        </div>
        <TextArea name="source" label={t.sourceField} hint={t.sourceHint} rows={2} />
        <div>
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
