import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { PlanDetail } from '#db/queries/plans.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { group } from '../../../actions.ts';

interface GroupProps {
  plan: PlanDetail;
  row: PlanDetail['classes'][number];
  viewer: Viewer;
  m: Messages;
}

/** With which classes of one content a running class stands in a group, and the form that changes it. */
export async function Group({ plan, row, viewer, m }: GroupProps) {
  const t = m.plans.class;
  const others = plan.classes.filter(
    ({ id, groupId, cancelledAt }) =>
      groupId !== null && groupId === row.groupId && id !== row.id && cancelledAt === null,
  );
  const here = `/plans/${plan.id}/classes/${row.id}`;
  return (
    <SidePanel title={t.group} as="section">
      <ActionForm action={group} problems={m.ui.problems} {...(await formFor(viewer, 'group'))}>
        <p className="hint">{t.groupHint}</p>
        {others.length > 0 ? <p>{t.groupWith({ names: others.map(({ name }) => name).join('; ') })}</p> : null}
        <input type="hidden" name="id" value={row.id} />
        <input type="hidden" name="plan" value={plan.id} />
        <input type="hidden" name="version" value={row.version} />
        {plan.groups.length > 0 ? (
          <SelectField
            name="group"
            label={t.groupChoose}
            optional={m.ui.optional}
            empty={t.groupNone}
            defaultValue={row.groupId ?? ''}
            options={plan.groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <TextField name="name" label={t.groupNew} hint={t.groupNewHint} optional={m.ui.optional} width="medium" />
        <div>
          <SubmitButton kind="plain">{t.groupSave}</SubmitButton>
        </div>
        <p className="btns">
          <ButtonLink href={`${here}/split`}>{m.parallel.split}…</ButtonLink>
          {others.length > 0 ? <ButtonLink href={`${here}/merge`}>{m.parallel.merge}…</ButtonLink> : null}
        </p>
      </ActionForm>
    </SidePanel>
  );
}
