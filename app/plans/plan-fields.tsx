import { DateField, TextArea, TextField } from '#components/form/text-field.tsx';
import type { Messages } from '#messages/messages.ts';

interface PlanFieldsProps {
  plan?: { title: string; number: string | null; issuedOn: string | null; year: number; signer: string | null };
  year: number;
  m: Messages;
}

/** The facts of a plan that is being drafted or corrected. */
export function PlanFields({ plan, year, m }: PlanFieldsProps) {
  const t = m.plans.fields;
  const { optional } = m.ui;
  return (
    <>
      <TextArea name="title" label={t.title} defaultValue={plan?.title} rows={2} />
      <TextField name="year" label={t.year} width="short" inputMode="numeric" defaultValue={plan?.year ?? year} />
      <TextField name="number" label={t.number} width="medium" optional={optional} defaultValue={plan?.number ?? ''} />
      <DateField
        name="issuedOn"
        label={t.issuedOn}
        hint={m.ui.dayHint}
        optional={optional}
        defaultValue={plan?.issuedOn ?? ''}
      />
      <TextField name="signer" label={t.signer} width="medium" optional={optional} defaultValue={plan?.signer ?? ''} />
    </>
  );
}
