import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { placesOfClass } from '#db/queries/unit-places.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { allot } from './actions.ts';
import { Changes } from './changes.tsx';
import { PlacesTable } from './places-table.tsx';
import { basisOf, shownPlaces } from './proposed.ts';

/** How many of a class's places each unit has: written by hand, or proposed by heads or by need, and then saved. */
export default async function PlacesPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('board.read');
  const { id } = await params;
  const query = await searchParams;
  const found = await placesOfClass(viewer, id, await requestNow());
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.places;
  const { rows, quota, total, isAllotted } = found;
  const mayWrite = permits(viewer, 'plan.write') && found.planState !== 'closed' && found.cancelledAt === null;
  const basis = mayWrite ? basisOf(query.by) : 'hand';
  const over = rows.filter(({ places, asking }) => places !== null && asking > places);
  const sum = (of: 'need' | 'accepted') => rows.reduce((all, row) => all + row[of], 0);
  const table = <PlacesTable rows={rows} shown={shownPlaces(found, basis)} mayWrite={mayWrite} m={m} f={f} />;
  return (
    <AppShell viewer={viewer} current="classes" notice={doneNotice(query, t.done)}>
      <title>{`${t.title}: ${found.name} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={found.name}
        crumbs={[
          { label: m.classes.crumb, href: '/classes' },
          { label: found.name, href: `/classes/${id}` },
        ]}
        actions={
          <>
            <ListLinks here={`/classes/${id}/places`} m={m} />
            {mayWrite ? (
              <>
                <ButtonLink href={`/classes/${id}/places?by=headcount`}>{t.byHeadcount}</ButtonLink>
                <ButtonLink href={`/classes/${id}/places?by=need`}>{t.byNeed}</ButtonLink>
              </>
            ) : null}
          </>
        }
        m={m}
      />
      <Facts
        facts={[
          { label: t.quota, value: f.number(quota) },
          { label: t.allotted, value: f.number(total), tone: isAllotted && total !== quota ? 'late' : undefined },
          { label: t.need, value: f.number(sum('need')), tone: sum('need') > quota ? 'late' : undefined },
          { label: t.accepted, value: f.number(sum('accepted')), tone: sum('accepted') > quota ? 'late' : undefined },
        ]}
      />
      <div className="stack">
        {basis === 'hand' ? null : (
          <Notice kind="info" title={t.proposed({ basis: t.bases[basis], quota: f.number(quota) })}>
            <p>{t.proposedHint}</p>
          </Notice>
        )}
        {isAllotted || basis !== 'hand' ? null : <Notice kind="info">{t.notAllotted}</Notice>}
        {isAllotted && total !== quota ? (
          <Notice kind="warn">{t.mismatch({ total: f.number(total), quota: f.number(quota) })}</Notice>
        ) : null}
        {over.length > 0 ? (
          <Notice kind="warn">{t.over({ units: over.map(({ title }) => title).join(', ') })}</Notice>
        ) : null}
        {mayWrite && rows.length > 0 ? (
          <ActionForm action={allot} problems={m.ui.problems} {...(await formFor(viewer, `places-${basis}`))}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={found.version} />
            <input type="hidden" name="basis" value={basis} />
            {table}
            <p className="hint">{t.saveHint({ quota: f.number(quota) })}</p>
            <div>
              <SubmitButton>{t.save}</SubmitButton>
            </div>
          </ActionForm>
        ) : (
          table
        )}
        {mayWrite ? <Changes found={found} viewer={viewer} m={m} f={f} /> : null}
      </div>
    </AppShell>
  );
}
