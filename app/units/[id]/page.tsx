import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Facts } from '#components/page/facts.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { managedUnit, unitTypes } from '#db/queries/unit-tree.ts';
import { unitsWithin } from '#db/queries/units.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { RecordHistory } from '#server/record-history.tsx';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { saveUnit } from '../actions.ts';
import { UnitFields } from '../unit-fields.tsx';
import { UnitSteps } from './unit-steps.tsx';

export default async function UnitPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('unit.manage');
  const { id } = await params;
  const day = await requestDay();
  const unit = await managedUnit(viewer, id, day);
  if (!unit) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.units;
  const others = (await unitsWithin(viewer, 'unit.manage', day)).filter((one) => one.id !== id);
  return (
    <AppShell viewer={viewer} current="units" notice={doneNotice(await searchParams, t.done)}>
      <title>{`${unit.title} · ${m.ui.product}`}</title>
      <PageHead title={unit.title} crumbs={[{ label: t.title, href: '/units' }]} m={m} />
      <div className="stack">
        <Facts
          facts={[
            { label: t.fields.validFrom, value: f.day(unit.validFrom) },
            { label: t.fields.validTo, value: unit.validTo ? f.day(unit.validTo) : t.stillValid },
            { label: t.people, value: f.number(unit.people) },
          ]}
        />
        {unit.successions.length > 0 ? (
          <SidePanel title={t.successions} as="section">
            <ul className="plain">
              {unit.successions.map((row) => (
                <li key={row.id}>
                  {t.succession({ kind: t.kinds[row.kind], from: row.from, to: row.to, day: f.day(row.day) })}
                </li>
              ))}
            </ul>
          </SidePanel>
        ) : null}
        <div className="two">
          <div className="stack">
            <SidePanel title={t.settings} as="section">
              <ActionForm action={saveUnit} problems={m.ui.problems} {...(await formFor(viewer, 'unit'))}>
                <input type="hidden" name="id" value={unit.id} />
                <input type="hidden" name="version" value={unit.version} />
                <UnitFields unit={unit} types={await unitTypes()} units={others} m={m} />
                <div>
                  <SubmitButton>{m.ui.save}</SubmitButton>
                </div>
              </ActionForm>
            </SidePanel>
            <RecordHistory viewer={viewer} kind="unit" id={id} />
          </div>
          <div className="stack">
            {unit.validTo ? null : <UnitSteps viewer={viewer} unit={unit} others={others} m={m} />}
          </div>
        </div>
      </div>
    </AppShell>
  );
}
