import { notFound } from 'next/navigation';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { criteriaFor } from '#db/queries/criteria.ts';
import { CLASS_CATEGORIES } from '#domain/codes.ts';
import { permits } from '#domain/permissions.ts';
import { CRITERIA } from '#domain/ranking/criteria.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { weightWords } from '../weight-words.ts';
import { ChangeWeights } from './change-weights.tsx';

/** What each criterion counts today, who set it on what ground, and the form for another set. */
export default async function CriteriaPage({ searchParams }: Page) {
  const viewer = await requireViewer('proposal.read');
  const query = await searchParams;
  const now = await requestNow();
  const found = await criteriaFor(viewer, now);
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.ranking;
  const category = CLASS_CATEGORIES.find((one) => one === query.category);
  const columns = [
    { key: 'all', head: found.own.length > 0 ? t.forAllOthers : t.forAll, weights: found.general },
    ...found.own.map((own) => ({ key: own.category, head: m.catalogue.classCategories[own.category], ...own })),
  ];
  return (
    <AppShell viewer={viewer} current="proposals" notice={doneNotice(query, t.done)}>
      <title>{`${t.criteriaTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={t.criteriaTitle}
        sub={
          <p className="measure">
            {t.criteriaSub} {t.goals}
          </p>
        }
        crumbs={[{ label: m.proposals.crumb, href: '/proposals' }]}
        m={m}
      />
      <div className="stack">
        {found.isDefault ? <Notice kind="info">{t.ownChoice}</Notice> : null}
        <DataTable
          caption={t.criteriaTitle}
          rows={CRITERIA}
          rowKey={(code) => code}
          columns={[
            { key: 'criterion', head: t.criterion, names: true, cell: (code) => t.criteria[code] },
            ...columns.map(({ key, head, weights }) => ({
              key,
              head,
              align: 'end' as const,
              cell: (code: (typeof CRITERIA)[number]) => f.number(weights[code]),
            })),
          ]}
          empty={null}
          m={m}
        />
        <SidePanel as="section" title={t.changes}>
          {found.changes.length === 0 ? <p className="muted">{t.noChanges}</p> : null}
          <ul className="plain">
            {found.changes.map((one) => (
              <li key={one.id}>
                <p>
                  <b>
                    {t.changedFrom({
                      day: f.day(one.validFrom),
                      what: one.category ? m.catalogue.classCategories[one.category] : t.forAll,
                    })}
                  </b>{' '}
                  <span className="muted">{t.changedBy({ by: one.by ?? m.forms.system, at: f.instant(one.at) })}</span>
                </p>
                <p>{weightWords(one.weights, m)}</p>
                <p className="said">{t.source({ source: one.source })}</p>
              </li>
            ))}
          </ul>
        </SidePanel>
        {found.issuerId && permits(viewer, 'criterion.write') ? (
          <ChangeWeights
            issuerId={found.issuerId}
            category={category}
            weights={found.of(category ?? null)}
            now={now}
            viewer={viewer}
            m={m}
            f={f}
          />
        ) : null}
      </div>
    </AppShell>
  );
}
