import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { cancellationOf } from '#db/queries/cancellation.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { cancel } from '../../../../actions.ts';

/** Before a class is called off: whom it concerns, and what stands in the way. */
export default async function CancelClassPage({ params }: Page<'id' | 'classId'>) {
  const viewer = await requireViewer('plan.write');
  const { id, classId } = await params;
  const found = await cancellationOf(viewer, classId);
  if (!found || found.planId !== id) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.plans.class;
  const title = t.cancelTitle({ name: found.name });
  return (
    <AppShell viewer={viewer} current="plans">
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={found.startsOn && found.endsOn ? f.dayRange(found.startsOn, found.endsOn) : m.plans.noDates}
        crumbs={[
          { label: m.plans.crumb, href: '/plans' },
          { label: found.name, href: `/plans/${id}/classes/${classId}` },
        ]}
        m={m}
      />
      <div className="stack">
        {found.obstacles.length > 0 ? (
          <Notice kind="warn" title={t.cancelNot}>
            {found.obstacles.map((code) => (
              <p key={code}>{m.refusals.register[code]}</p>
            ))}
          </Notice>
        ) : null}
        <DataTable
          caption={t.cancelConcerns}
          showCaption
          rows={found.units}
          rowKey={(row) => row.id}
          columns={[
            { key: 'unit', head: t.cancelUnit, cell: (row) => row.title },
            { key: 'lines', head: t.cancelLines, align: 'end', cell: (row) => f.number(row.lines) },
          ]}
          empty={<Empty title={t.cancelNobody}>{t.cancelNobodyText}</Empty>}
          m={m}
        />
        {found.obstacles.length === 0 ? (
          <ActionForm action={cancel} problems={m.ui.problems} {...(await formFor(viewer, 'cancel'))}>
            <input type="hidden" name="id" value={classId} />
            <input type="hidden" name="plan" value={id} />
            <input type="hidden" name="version" value={found.version} />
            {found.lines > 0 ? <p className="hint">{t.cancelHint({ n: f.lines(found.lines) })}</p> : null}
            <TextArea name="reason" label={t.why} rows={2} />
            <div>
              <SubmitButton kind="stop">{t.cancel}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </div>
    </AppShell>
  );
}
