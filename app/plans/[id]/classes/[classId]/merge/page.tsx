import { notFound } from 'next/navigation';
import { Empty } from '#components/page/empty.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { mergeOf } from '#db/queries/parallel-merge.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { Chosen } from './chosen.tsx';

/** Before two parallel classes become one: which goes up in which, whom it concerns, and what stands in the way. */
export default async function MergeClassesPage({ params, searchParams }: Page<'id' | 'classId'>) {
  const viewer = await requireViewer('plan.write');
  const { id, classId } = await params;
  const { from } = await searchParams;
  const found = await mergeOf(viewer, classId, typeof from === 'string' ? from : undefined);
  if (!found || found.planId !== id) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.parallel;
  const title = t.mergeTitle({ name: found.name });
  const here = `/plans/${id}/classes/${classId}`;
  const { chosen, others } = found;
  return (
    <AppShell viewer={viewer} current="plans">
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={found.startsOn && found.endsOn ? f.dayRange(found.startsOn, found.endsOn) : m.plans.noDates}
        crumbs={[
          { label: m.plans.crumb, href: '/plans' },
          { label: found.name, href: here },
        ]}
        m={m}
      />
      <div className="stack">
        {found.isOpen ? null : <Notice kind="warn">{t.closed}</Notice>}
        {others.length === 0 ? (
          <div className="sheet">
            <Empty title={t.alone}>{t.aloneText}</Empty>
          </div>
        ) : null}
        {others.length > 1 ? (
          <SidePanel title={t.choose} as="section">
            <ul>
              {others.map((each) => (
                <li key={each.id}>
                  <a href={`${here}/merge?from=${each.id}`} aria-current={each.id === chosen?.id ? 'page' : undefined}>
                    {each.name}
                  </a>
                </li>
              ))}
            </ul>
          </SidePanel>
        ) : null}
        {chosen && found.isOpen ? <Chosen found={found} chosen={chosen} viewer={viewer} m={m} f={f} /> : null}
      </div>
    </AppShell>
  );
}
