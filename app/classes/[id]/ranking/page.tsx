import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { rankingOf } from '#db/queries/ranking.ts';
import { permits } from '#domain/permissions.ts';
import { CRITERIA } from '#domain/ranking/criteria.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { Away } from './away.tsx';
import { Moves } from './moves.tsx';
import { RankingTable } from './ranking-table.tsx';
import { TakeCut } from './take-cut.tsx';
import { Vacancies } from './vacancies.tsx';

/** Who goes before whom in a class, what that is made of, and the line drawn at the places that are left. */
export default async function RankingPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('board.read');
  const { id } = await params;
  const found = await rankingOf(viewer, id, await requestNow());
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.ranking;
  const rows = [...found.proposed, ...found.reserves];
  const mayDecide = permits(viewer, 'line.review');
  return (
    <AppShell
      viewer={viewer}
      current="classes"
      notice={doneNotice(await searchParams, { ...t.done, ...m.vacancies.done })}
    >
      <title>{`${t.title}: ${found.class.name} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={found.class.name}
        crumbs={[
          { label: m.classes.crumb, href: '/classes' },
          { label: found.class.name, href: `/classes/${id}` },
        ]}
        actions={
          <>
            <ListLinks here={`/classes/${id}/ranking`} m={m} />
            <ButtonLink href={`/classes/${id}/places`}>{m.places.open}</ButtonLink>
          </>
        }
        m={m}
      />
      <Facts
        facts={[
          { label: t.quota, value: f.number(found.class.quota) },
          { label: t.seated, value: f.number(found.seated) },
          { label: t.places, value: f.number(found.places) },
          { label: t.ranked, value: f.number(rows.length) },
          {
            label: t.reserves,
            value: f.number(found.reserves.length),
            tone: found.reserves.length > 0 ? 'late' : undefined,
          },
          {
            label: t.questioned,
            value: f.number(found.questioned),
            href: found.questioned > 0 ? `/classes/${id}?only=questioned` : undefined,
            tone: found.questioned > 0 ? 'fix' : undefined,
          },
        ]}
      />
      <div className="stack">
        {found.isAllotted ? (
          <Notice kind="info">
            {found.passedOver.length > 0
              ? t.passedOverCount({ n: f.people(found.passedOver.length) })
              : t.keepsToPlaces}{' '}
            <a href={`/classes/${id}/places`}>{m.places.open}</a>
          </Notice>
        ) : null}
        {found.questioned > 0 ? (
          <Notice kind="warn">
            {t.questionedCount({ n: f.lines(found.questioned) })}{' '}
            <a href={`/classes/${id}?only=questioned`}>{t.toQuestioned}</a>
          </Notice>
        ) : null}
        <Vacancies found={found} today={await requestDay()} mayDecide={mayDecide} viewer={viewer} m={m} f={f} />
        {mayDecide ? <TakeCut found={found} viewer={viewer} m={m} f={f} /> : null}
        <p className="hint">{t.tieRule}</p>
        <details>
          <summary>{t.how}</summary>
          <p className="measure">
            {t.howText} {t.goals} <a href="/proposals/criteria">{t.criteriaLink}</a>
          </p>
          <ul>
            {CRITERIA.map((code) => (
              <li key={code}>{t.weight({ criterion: t.criteria[code], weight: found.weights[code] ?? 0 })}</li>
            ))}
          </ul>
        </details>
        <RankingTable found={found} m={m} f={f} />
        <Away found={found} m={m} />
        {mayDecide ? <Moves found={found} rows={rows} viewer={viewer} m={m} f={f} /> : null}
      </div>
    </AppShell>
  );
}
