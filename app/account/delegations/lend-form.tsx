import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { Viewer } from '#domain/viewer.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { lend } from './actions.ts';

interface LendFormProps {
  viewer: Viewer;
  deputies: readonly { id: string; name: string; title: string | null }[];
  day: string;
}

/** Lends the viewer's own rights to a colleague between two days; says why where that cannot be. */
export async function LendForm({ viewer, deputies, day }: LendFormProps) {
  const m = messagesFor(viewer.locale);
  const t = m.delegations;
  if (deputies.length === 0)
    return (
      <SidePanel title={t.lendTitle}>
        <p>{viewer.hasOwnRights ? t.noDeputy : t.noRights}</p>
      </SidePanel>
    );
  return (
    <SidePanel title={t.lendTitle}>
      <ActionForm action={lend} problems={m.ui.problems} {...(await formFor(viewer, 'lend'))}>
        <p className="hint">{t.lendHint}</p>
        <SelectField
          name="toAccountId"
          label={t.to}
          empty={m.ui.choose}
          options={deputies.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
        />
        <DateField name="validFrom" label={t.from} hint={m.ui.dayHint} defaultValue={day} />
        <DateField name="validTo" label={t.until} />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} />
        <div>
          <SubmitButton>{t.lend}</SubmitButton>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
