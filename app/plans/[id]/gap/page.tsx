import { notFound } from 'next/navigation';
import { Facts } from '#components/page/facts.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { UnitFilter } from '#components/table/unit-filter.tsx';
import { peopleChoices } from '#db/queries/people-choices.ts';
import { planGap } from '#db/queries/plan-gap.ts';
import { BINDINGS } from '#domain/eligibility/standards.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { Stages } from './stages.tsx';
import { StandardsBefore } from './standards-before.tsx';
import { UnitsBefore } from './units-before.tsx';

/** Who lacks what before a plan and after it: if those pass whom it sends, and if all pass who are registered. */
export default async function PlanGapPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('workforce.read');
  const { id } = await params;
  const query = await searchParams;
  const unitId = typeof query.unit === 'string' && query.unit !== '' ? query.unit : undefined;
  const on = await requestDay();
  const gap = await planGap(viewer, id, { unitId }, on);
  if (!gap) notFound();
  const { units } = await peopleChoices(viewer, 'people.read', on);
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.gap.plan;
  const named = gap.plan.number ? m.plans.named({ number: gap.plan.number }) : gap.plan.title;
  const bindings = BINDINGS.filter((binding) => gap.standards.some((standard) => standard.binding === binding));
  return (
    <AppShell viewer={viewer} current="plans">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub({ plan: named, day: f.day(on) })}
        crumbs={[
          { label: m.plans.crumb, href: '/plans' },
          { label: named, href: `/plans/${id}` },
        ]}
        actions={<ListLinks here={`/plans/${id}/gap`} query={query} m={m} />}
        m={m}
      />
      <UnitFilter units={units} chosen={unitId} here={`/plans/${id}/gap`} m={m} />
      <div className="stack">
        <Facts
          facts={[
            { label: t.measured, value: f.people(gap.before.length) },
            {
              label: t.decidedLines,
              value: f.people(gap.lines.decided.people),
              of: `· ${f.turns(gap.lines.decided.turns)}`,
            },
            { label: t.sentLines, value: f.people(gap.lines.sent.people), of: `· ${f.turns(gap.lines.sent.turns)}` },
          ]}
        />
        <p className="small muted">
          {t.hint} {m.gap.apart}
        </p>
        <Stages gap={gap} bindings={bindings} m={m} f={f} />
        <StandardsBefore gap={gap} m={m} f={f} />
        <UnitsBefore gap={gap} bindings={bindings} m={m} f={f} />
      </div>
    </AppShell>
  );
}
