import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea, TextField } from '#components/form/text-field.tsx';
import type { PaperForm } from '#domain/papers/form.ts';
import { DECIDING_KINDS, type PaperKind } from '#domain/papers/kinds.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { setForm } from '../../actions.ts';

interface SetFormProps {
  governmentId: string;
  kind: PaperKind;
  seen: number;
  form: PaperForm;
  offices: readonly { id: string; title: string }[] | null;
  /** Today, as it is written. */
  from: string;
  viewer: Viewer;
  m: Messages;
}

/** Another form from a day on, beginning with what counts last. */
export async function SetForm({ governmentId, kind, seen, form, offices, from, viewer, m }: SetFormProps) {
  const t = m.paperForms;
  return (
    <ActionForm fold={t.set} action={setForm} problems={m.ui.problems} {...(await formFor(viewer, 'form'))}>
      <p className="hint">{t.setHint}</p>
      <input type="hidden" name="government" value={governmentId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="seen" value={seen} />
      <TextField
        name="symbol"
        label={t.symbolField}
        hint={t.symbolHint}
        width="medium"
        optional={m.ui.optional}
        defaultValue={form.symbol ?? ''}
      />
      {offices ? (
        <SelectField
          name="office"
          label={t.officeField}
          empty={t.officeNone}
          optional={m.ui.optional}
          width="medium"
          defaultValue={form.officeId ?? undefined}
          options={offices.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <TextArea
        name="bases"
        label={t.basesField}
        hint={t.basesHint}
        optional={m.ui.optional}
        rows={6}
        defaultValue={form.bases.join('\n')}
      />
      <TextArea
        name="recipients"
        label={t.recipientsField}
        hint={t.recipientsHint}
        optional={m.ui.optional}
        rows={4}
        defaultValue={form.recipients.join('\n')}
      />
      {DECIDING_KINDS.includes(kind) ? (
        <>
          <TextField
            name="proposer"
            label={t.proposerField}
            hint={t.proposerHint}
            width="medium"
            optional={m.ui.optional}
            defaultValue={form.proposer ?? ''}
          />
          <TextArea
            name="carriedOutBy"
            label={t.carriedOutField}
            hint={t.carriedOutHint}
            optional={m.ui.optional}
            rows={4}
            defaultValue={(form.carriedOutBy ?? []).join('\n')}
          />
        </>
      ) : null}
      <DateField name="from" label={t.from} hint={m.ui.dayHint} defaultValue={from} />
      <div>
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </ActionForm>
  );
}
