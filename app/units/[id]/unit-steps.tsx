import type { ReactNode } from 'react';
import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { ManagedUnit } from '#db/queries/unit-tree.ts';
import { SIMPLE_SUCCESSIONS } from '#domain/organisation/unit-forms.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { closeUnit, followUnit, hangUnit } from '../actions.ts';

interface UnitStepsProps {
  viewer: Viewer;
  unit: ManagedUnit;
  others: readonly { id: string; title: string }[];
  m: Messages;
}

/** What can become of a unit: it hangs elsewhere, another follows it, or it ends. */
export async function UnitSteps({ viewer, unit, others, m }: UnitStepsProps) {
  const t = m.units;
  const options = others.map(({ id, title }) => ({ value: id, label: title }));
  const seen: ReactNode = (
    <>
      <input type="hidden" name="id" value={unit.id} />
      <input type="hidden" name="version" value={unit.version} />
    </>
  );
  return (
    <>
      <SidePanel title={t.move} as="section">
        <ActionForm action={hangUnit} problems={m.ui.problems} {...(await formFor(viewer, 'move'))}>
          {seen}
          <SelectField
            name="parentId"
            label={t.fields.parent}
            empty={m.ui.choose}
            defaultValue={unit.parentId ?? undefined}
            options={options}
          />
          <div>
            <SubmitButton kind="plain">{t.move}</SubmitButton>
          </div>
        </ActionForm>
      </SidePanel>
      <SidePanel title={t.succeed} as="section">
        <ActionForm action={followUnit} problems={m.ui.problems} {...(await formFor(viewer, 'succeed'))}>
          {seen}
          <SelectField
            name="kind"
            label={t.fields.kind}
            defaultValue="MERGE"
            options={SIMPLE_SUCCESSIONS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          />
          <SelectField
            name="to"
            label={t.fields.successor}
            hint={t.hints.successor}
            empty={m.ui.choose}
            options={options}
          />
          <DateField name="day" label={t.fields.firstDay} hint={m.ui.dayHint} />
          <div>
            <SubmitButton kind="plain">{t.succeed}</SubmitButton>
          </div>
        </ActionForm>
      </SidePanel>
      <p>
        <a href={`/units/${unit.id}/split`}>{t.split.open}</a>
      </p>
      <SidePanel title={t.end} as="section">
        <ActionForm action={closeUnit} problems={m.ui.problems} {...(await formFor(viewer, 'end'))}>
          {seen}
          <DateField name="day" label={t.fields.lastDay} hint={t.hints.end} />
          <div>
            <SubmitButton kind="stop">{t.end}</SubmitButton>
          </div>
        </ActionForm>
      </SidePanel>
    </>
  );
}
