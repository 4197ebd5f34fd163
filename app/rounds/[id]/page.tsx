import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { PaperPanel } from '#components/page/paper-panel.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { extensionsFor } from '#db/queries/plans.ts';
import { remindersOf } from '#db/queries/reminders.ts';
import { roundOf } from '#db/queries/round-office.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { DeadlineForms } from './deadline-forms.tsx';
import { Extensions } from './extensions.tsx';
import { Reminders } from './reminders.tsx';

export default async function RoundPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('board.read');
  const { id } = await params;
  const round = await roundOf(viewer, id);
  if (!round) notFound();
  const extensions = await extensionsFor(viewer, { roundId: id });
  const reminders = await remindersOf(viewer, id);
  const now = await requestNow();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.plans.round;
  return (
    <AppShell viewer={viewer} current="plans" notice={doneNotice(await searchParams, m.plans.done)}>
      <title>{`${t.title({ name: round.name })} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title({ name: round.name })}
        sub={`${t.open({ at: f.instant(round.opensAt) })} · ${t.close({ at: f.deadline(round.closesAt) })}`}
        crumbs={[
          { label: m.plans.crumb, href: '/plans' },
          { label: round.plan.number ?? round.plan.title, href: `/plans/${round.plan.id}` },
        ]}
        actions={
          <>
            <ButtonLink href={`/board/${id}/silent`}>{m.notices.reminders.pressTitle}</ButtonLink>
            <ButtonLink href={`/api/calendar/plan/${round.plan.id}.ics`}>{m.calendar.file}</ButtonLink>
            <ButtonLink href={`/board/${id}`}>{m.plans.toBoard}</ButtonLink>
          </>
        }
        m={m}
      />
      <div className="stack">
        <Extensions
          round={round}
          extensions={extensions}
          decides={permits(viewer, 'extension.decide')}
          viewer={viewer}
          m={m}
          f={f}
        />
        {permits(viewer, 'plan.write') ? <DeadlineForms round={round} viewer={viewer} m={m} /> : null}
        <PaperPanel papers={round.classes.length > 0 ? [{ kind: 'call', id }] : []} m={m} />
        <DataTable
          caption={t.classesTitle}
          showCaption
          rows={round.classes}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', head: t.columns.name, cell: (row) => <a href={`/classes/${row.id}`}>{row.name}</a> },
            { key: 'closes', head: t.columns.closes, cell: (row) => f.closing(row.closesAt) },
            { key: 'own', head: t.columns.own, cell: (row) => (row.ownClosesAt === null ? t.byRound : t.own) },
            {
              key: 'state',
              head: t.columns.state,
              cell: (row) => (
                <Tag tone={now < row.closesAt ? 'ok' : 'none'}>{now < row.closesAt ? t.isOpen : t.isClosed}</Tag>
              ),
            },
          ]}
          empty={null}
          m={m}
        />
        <Reminders reminders={reminders} m={m} f={f} />
      </div>
    </AppShell>
  );
}
