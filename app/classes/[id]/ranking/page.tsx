import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Facts } from '#components/page/facts.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { type RankedLine, rankingOf } from '#db/queries/ranking.ts';
import { permits } from '#domain/permissions.ts';
import { CRITERIA } from '#domain/ranking/criteria.ts';
import { formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { Moves } from './moves.tsx';
import { TakeCut } from './take-cut.tsx';

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
  const above = new Set(found.proposed.map(({ lineId }) => lineId));
  const mayDecide = permits(viewer, 'line.review');
  return (
    <AppShell viewer={viewer} current="classes" notice={doneNotice(await searchParams, t.done)}>
      <title>{`${t.title}: ${found.class.name} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={found.class.name}
        crumbs={[
          { label: m.classes.crumb, href: '/classes' },
          { label: found.class.name, href: `/classes/${id}` },
        ]}
        actions={<ButtonLink href={`/classes/${id}?only=questioned`}>{t.toQuestioned}</ButtonLink>}
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
        ]}
      />
      <div className="stack">
        {mayDecide ? <TakeCut found={found} viewer={viewer} m={m} f={f} /> : null}
        <details>
          <summary>{t.how}</summary>
          <p className="measure">
            {t.howText} <a href="/proposals/criteria">{t.criteriaLink}</a>
          </p>
          <ul>
            {CRITERIA.map((code) => (
              <li key={code}>{t.weight({ criterion: t.criteria[code], weight: found.weights[code] ?? 0 })}</li>
            ))}
          </ul>
        </details>
        <DataTable
          caption={t.list}
          rows={rows}
          rowKey={({ lineId }) => lineId}
          group={({ lineId }) =>
            above.has(lineId)
              ? t.above({ n: f.people(found.proposed.length) })
              : t.below({ n: f.people(found.reserves.length) })
          }
          columns={[
            { key: 'place', head: t.place, align: 'end', cell: ({ place }) => place },
            {
              key: 'who',
              head: t.who,
              names: true,
              cell: ({ line }) => (
                <>
                  <a href={`/classes/${id}/lines/${line.id}`}>{line.person.name}</a>
                  <small>{[line.person.position, line.unit.title].filter(Boolean).join(' · ')}</small>
                </>
              ),
            },
            { key: 'state', head: t.state, cell: ({ line }) => <StateTag of="line" state={line.state} m={m} /> },
            { key: 'priority', head: t.priority, align: 'end', cell: ({ priority }) => f.number(priority) },
            { key: 'parts', head: t.parts, whole: true, cell: (row) => madeOf(row, m) },
          ]}
          empty={<Empty title={t.none}>{t.noneText}</Empty>}
          m={m}
        />
        {mayDecide ? <Moves found={found} rows={rows} viewer={viewer} m={m} f={f} /> : null}
      </div>
    </AppShell>
  );
}

/** What speaks for somebody, the weightiest first. */
function madeOf({ parts }: RankedLine, m: Messages): string {
  return CRITERIA.filter((code) => (parts[code] ?? 0) > 0)
    .toSorted((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0))
    .map((code) => `${m.ranking.shorts[code]} ${parts[code]}`)
    .join(' · ');
}
