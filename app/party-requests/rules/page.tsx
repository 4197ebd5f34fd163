import { notFound } from 'next/navigation';
import { Empty } from '#components/page/empty.tsx';
import { Facts } from '#components/page/facts.tsx';
import { HistoryList } from '#components/page/history-list.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { Tag, type Tone } from '#components/page/tag.tsx';
import { historyItems } from '#components/register/history.tsx';
import { daysOf, whomOf } from '#components/register/opinion-rule-words.ts';
import { type Column, DataTable } from '#components/table/data-table.tsx';
import { managingBodies } from '#db/queries/managing-bodies.ts';
import { type OpinionRuleRow, opinionRulesPage, type RuleStanding } from '#db/queries/opinion-rules.ts';
import { dayOf } from '#domain/time/day.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { AddRule } from './add-rule.tsx';
import { EndRule } from './end-rule.tsx';

const TONES: Record<RuleStanding, Tone> = { in_force: 'ok', to_come: 'wait', ended: 'none' };

/** Whose opinion is needed for which classes and posts, since when, on which source, and whom each rule concerns now. */
export default async function OpinionRulesPage({ searchParams }: Page) {
  const viewer = await requireViewer('opinion.read');
  const query = await searchParams;
  const now = await requestNow();
  const found = await opinionRulesPage(viewer, now);
  if (!found) notFound();
  const { rules, all, changes, may } = found;
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.opinionRules;
  const opened = may.change ? rules.find(({ id, standing }) => id === query.rule && standing !== 'ended') : undefined;
  const columns: Column<OpinionRuleRow>[] = [
    {
      key: 'whom',
      head: t.columns.whom,
      names: true,
      cell: (rule) => (
        <>
          {whomOf(rule, m)} <Tag tone={TONES[rule.standing]}>{t.standings[rule.standing]}</Tag>
        </>
      ),
    },
    { key: 'days', head: t.columns.days, cell: (rule) => daysOf(rule, m, f) },
    { key: 'source', head: t.columns.source, cell: (rule) => rule.source },
    {
      key: 'concerns',
      head: t.columns.concerns,
      cell: ({ standing, concerns }) =>
        standing === 'ended' ? (
          ''
        ) : (
          <>
            {t.counted({ lines: f.lines(concerns.lines), people: f.people(concerns.people) })}
            {concerns.lacking > 0 ? <small>{t.lacking({ n: f.lines(concerns.lacking) })}</small> : null}
          </>
        ),
    },
  ];
  if (may.change)
    columns.push({
      key: 'end',
      head: t.end,
      cell: (rule) =>
        rule.standing === 'ended' ? (
          ''
        ) : (
          <a href={`/party-requests/rules?rule=${rule.id}`} aria-label={t.endOf({ whom: whomOf(rule, m) })}>
            {t.end}
          </a>
        ),
    });
  return (
    <AppShell viewer={viewer} current="party-requests" notice={doneNotice(query, t.done)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={<p className="measure">{t.sub}</p>}
        crumbs={[{ label: m.opinions.crumb, href: '/party-requests' }]}
        m={m}
      />
      <Facts
        facts={[
          { label: t.facts.lines, value: f.number(all.lines) },
          { label: t.facts.people, value: f.number(all.people) },
          { label: t.facts.lacking, value: f.number(all.lacking), tone: all.lacking > 0 ? 'late' : undefined },
        ]}
      />
      <div className="stack">
        <p className="hint">{t.countedHint}</p>
        <DataTable
          caption={t.title}
          rows={rules}
          rowKey={(rule) => rule.id}
          columns={columns}
          below={(rule) => (rule.id === opened?.id ? <EndRule rule={rule} viewer={viewer} /> : null)}
          empty={<Empty title={t.none}>{t.noneText}</Empty>}
          m={m}
        />
        {may.change ? (
          <AddRule bodies={await managingBodies(viewer)} today={dayOf(now)} viewer={viewer} m={m} f={f} />
        ) : null}
        <SidePanel as="section" title={t.changes}>
          {changes.length === 0 ? <p className="muted">{t.noChanges}</p> : null}
          <HistoryList items={historyItems(changes, m, f)} />
        </SidePanel>
      </div>
    </AppShell>
  );
}
