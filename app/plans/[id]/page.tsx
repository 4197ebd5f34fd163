import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Verbs } from '#components/form/verbs.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { PaperPanel } from '#components/page/paper-panel.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { planOf } from '#db/queries/plans.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { stepPlan } from '../actions.ts';
import { Rounds } from './rounds.tsx';

export default async function PlanPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('plan.read');
  const { id } = await params;
  const plan = await planOf(viewer, id);
  if (!plan) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.plans;
  const keeps = permits(viewer, 'plan.write') && plan.actors.some((actor) => actor.startsWith('consolidator'));
  const reports = permits(viewer, 'board.read') && plan.state !== 'draft';
  const drafts = keeps && plan.state === 'draft';
  const title = plan.number ? t.named({ number: plan.number }) : plan.title;
  const facts = [
    plan.number && plan.title,
    plan.issuedOn && t.issued({ day: f.day(plan.issuedOn) }),
    plan.signer && t.signedBy({ name: plan.signer }),
  ];
  const classHref = (classId: string) => {
    if (keeps) return `/plans/${id}/classes/${classId}`;
    return permits(viewer, 'class.read') ? `/classes/${classId}` : undefined;
  };
  return (
    <AppShell viewer={viewer} current="plans" notice={doneNotice(await searchParams, t.done)}>
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={
          <>
            <StateTag of="plan" state={plan.state} m={m} /> {facts.filter(Boolean).join(' · ')}
          </>
        }
        crumbs={[{ label: t.crumb, href: '/plans' }]}
        actions={
          <>
            <ListLinks here={`/plans/${id}`} m={m} />
            {drafts ? (
              <>
                <ButtonLink href={`/plans/${id}/edit`}>{t.edit}</ButtonLink>
                <ButtonLink kind={plan.classes.length === 0 ? 'go' : 'plain'} href={`/plans/${id}/classes/new`}>
                  {t.addClass}
                </ButtonLink>
              </>
            ) : (
              <>
                <ButtonLink href={`/api/calendar/plan/${id}.ics`}>{m.calendar.file}</ButtonLink>
                {permits(viewer, 'workforce.read') ? (
                  <ButtonLink href={`/plans/${id}/gap`}>{m.gap.plan.link}</ButtonLink>
                ) : null}
              </>
            )}
          </>
        }
        m={m}
      />
      <Verbs
        of="plan"
        offers={plan.offers}
        action={stepPlan}
        form={await formFor(viewer, 'steps')}
        inline
        hidden={
          <>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={plan.version} />
          </>
        }
        m={m}
      />
      <div className="stack">
        {plan.state === 'draft' ? null : <Rounds plan={plan} keeps={keeps} viewer={viewer} m={m} f={f} />}
        <DataTable
          caption={t.classesTitle({ n: f.number(plan.classes.length) })}
          showCaption
          rows={plan.classes}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              head: t.classColumns.name,
              cell: (row) => (
                <>
                  {classHref(row.id) ? <a href={classHref(row.id)}>{row.name}</a> : row.name}
                  <small>{[row.code, m.catalogue.intakeModes[row.intakeMode]].join(' · ')}</small>
                </>
              ),
            },
            {
              key: 'dates',
              head: t.classColumns.dates,
              cell: (row) => (row.startsOn && row.endsOn ? f.dayRange(row.startsOn, row.endsOn) : t.noDates),
            },
            { key: 'quota', head: t.classColumns.quota, align: 'end', cell: (row) => f.number(row.quota) },
            { key: 'mode', head: t.classColumns.mode, cell: (row) => m.catalogue.studyModes[row.studyMode] },
            { key: 'provider', head: t.classColumns.provider, cell: (row) => row.provider ?? '' },
          ]}
          empty={<Empty title={t.noClasses}>{t.noClassesText}</Empty>}
          m={m}
        />
        <PaperPanel papers={reports ? [{ kind: 'report', id }] : []} m={m} />
      </div>
    </AppShell>
  );
}
