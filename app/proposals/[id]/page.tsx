import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { inputNow, type ProposalDetail, proposalById } from '#db/queries/proposals.ts';
import { permits } from '#domain/permissions.ts';
import { changesSince } from '#domain/proposal/changes.ts';
import { type Format, formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { RecordHistory } from '#server/record-history.tsx';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { ProposalTag } from '../state-tag.tsx';
import { type ClassPart, classParts, peopleIn } from './by-class.ts';
import { ClassTable } from './class-table.tsx';
import { Contradictions } from './contradictions.tsx';
import { Moved } from './moved.tsx';
import { Running } from './running.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { TakeWhole } from './take-whole.tsx';
import { Unreceived } from './unreceived.tsx';

/** A proposal: while it is computed how far it is, then what it says of each class and how good it is. */
export default async function ProposalPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('proposal.read');
  const { id } = await params;
  const found = await proposalById(viewer, id);
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.proposals;
  const parts = classParts(found);
  const isReady = found.result !== null && found.state !== 'infeasible';
  const now = isReady ? await inputNow(viewer, found) : undefined;
  const changes = now ? changesSince(found.content, now, new Set(found.result?.chosen)) : [];
  const mayTake = permits(viewer, 'proposal.write');
  return (
    <AppShell viewer={viewer} current="proposals" notice={doneNotice(await searchParams, t.done)}>
      <title>{`${t.at({ at: f.instant(found.at) })} · ${m.ui.product}`}</title>
      <PageHead
        title={t.at({ at: f.instant(found.at) })}
        sub={
          <>
            <ProposalTag row={found} m={m} />{' '}
            {t.byPlan({ by: found.by ?? m.forms.system, plan: t.plan({ number: found.planNumber ?? '' }) })}
          </>
        }
        crumbs={[{ label: t.crumb, href: '/proposals' }]}
        actions={
          <>
            {isReady ? <ListLinks here={`/proposals/${id}`} m={m} /> : null}
            {mayTake ? <ButtonLink href={`/proposals/new?from=${id}`}>{t.sameSettings}</ButtonLink> : null}
          </>
        }
        m={m}
      />
      <div className="stack">
        {found.result ? (
          <>
            {isReady ? <Numbers found={found} parts={parts} m={m} f={f} /> : null}
            <Verdict found={found} m={m} f={f} />
            <Contradictions found={found} m={m} />
            <Moved found={found} changes={changes} m={m} f={f} />
            {isReady && mayTake ? <Unreceived found={found} viewer={viewer} m={m} f={f} /> : null}
            {isReady ? <ClassTable id={id} parts={parts} result={found.result} m={m} f={f} /> : null}
            {isReady && mayTake ? <TakeWhole found={found} parts={parts} viewer={viewer} m={m} f={f} /> : null}
          </>
        ) : (
          <Running found={found} viewer={viewer} m={m} f={f} />
        )}
        <SettingsPanel found={found} m={m} f={f} />
        <RecordHistory viewer={viewer} kind="proposal" id={id} />
      </div>
    </AppShell>
  );
}

/** Both counts: people, and person-turns. */
function Numbers({ found, parts, m, f }: { found: ProposalDetail; parts: ClassPart[]; m: Messages; f: Format }) {
  const t = m.proposals;
  const chosen = parts.flatMap((part) => part.chosen);
  const others = parts.flatMap((part) => part.others);
  const of = (n: number) => t.turns({ turns: f.turns(n) });
  return (
    <Facts
      facts={[
        { label: t.facts.chosen, value: f.people(peopleIn(chosen)), of: of(chosen.length) },
        { label: t.facts.notChosen, value: f.people(peopleIn(others)), of: of(others.length) },
        { label: t.facts.seated, value: f.turns(parts.flatMap((part) => part.seated).length) },
        { label: t.facts.objective, value: f.number(found.result?.objective ?? 0) },
        { label: t.facts.taken, value: f.turns(found.taken?.length ?? 0) },
      ]}
    />
  );
}

/** How good it is, in a sentence. */
function Verdict({ found, m, f }: { found: ProposalDetail; m: Messages; f: Format }) {
  const t = m.proposals;
  if (found.state === 'infeasible') return <Notice kind="warn" title={t.impossible} />;
  if (found.state === 'optimal') return <Notice kind="ok">{t.proven}</Notice>;
  // Rounded up: no claim is stronger than its proof.
  const gap = Math.ceil((found.result?.gap ?? 0) * 1000) / 1000;
  return <Notice kind="info">{t.unproven({ gap: f.share(gap, 1) })}</Notice>;
}
