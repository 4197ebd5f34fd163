import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Facts } from '#components/page/facts.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { inputNow, proposalById, proposalLines } from '#db/queries/proposals.ts';
import { permits } from '#domain/permissions.ts';
import { changesSince } from '#domain/proposal/changes.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { classParts } from '../../by-class.ts';
import { Moved } from '../../moved.tsx';
import { Unreceived } from '../../unreceived.tsx';
import { Otherwise } from './otherwise.tsx';
import { PersonLists } from './person-lists.tsx';
import { TAKE_FORM, TakeClass } from './take-class.tsx';

/** What a proposal says of one class: who is chosen and why, who is not and why not, and what would change that. */
export default async function ProposalClassPage({ params, searchParams }: Page<'id' | 'classId'>) {
  const viewer = await requireViewer('proposal.read');
  const { id, classId } = await params;
  const found = await proposalById(viewer, id);
  const part = found && classParts(found).find((one) => one.id === classId);
  if (!found?.result || !part || found.state === 'infeasible') notFound();
  const query = await searchParams;
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.proposals;
  const now = await inputNow(viewer, found);
  const changes = now ? changesSince(found.content, now, new Set(found.result.chosen)) : [];
  const rows = await proposalLines(
    viewer,
    [...part.chosen, ...part.others].map(({ lineId }) => lineId),
  );
  const isOpen = part.taken < part.chosen.length || part.chosen.length === 0;
  const mayTake = permits(viewer, 'proposal.write') && isOpen;
  return (
    <AppShell viewer={viewer} current="proposals" notice={doneNotice(query, t.done)}>
      <title>{`${t.classTitle}: ${part.name} · ${m.ui.product}`}</title>
      <PageHead
        title={part.name}
        sub={t.classTitle}
        crumbs={[
          { label: t.crumb, href: '/proposals' },
          { label: t.at({ at: f.instant(found.at) }), href: `/proposals/${id}` },
        ]}
        actions={<ButtonLink href={`/classes/${classId}`}>{t.toClass}</ButtonLink>}
        m={m}
      />
      <div className="stack">
        <Facts
          facts={[
            { label: t.quota, value: f.number(part.quota) },
            { label: t.seatedBefore, value: f.number(part.seated.length) },
            { label: t.chosen, value: f.people(part.chosen.length) },
            { label: t.notChosen, value: f.people(part.others.length) },
            { label: t.taken, value: f.people(part.taken) },
          ]}
        />
        <Moved found={found} changes={changes} course={part.code} m={m} f={f} />
        {mayTake ? <Unreceived found={found} course={part.code} viewer={viewer} m={m} f={f} /> : null}
        {mayTake ? <TakeClass found={found} part={part} viewer={viewer} m={m} f={f} /> : null}
        <Otherwise
          found={found}
          course={part.code}
          asked={query.if}
          here={`/proposals/${id}/classes/${classId}`}
          viewer={viewer}
          m={m}
          f={f}
        />
        <PersonLists
          part={part}
          result={found.result}
          lines={new Map(rows.map((row) => [row.id, row]))}
          nameOf={(course) => found.classes.get(course)?.name ?? course}
          form={mayTake ? TAKE_FORM : undefined}
          taken={found.taken ?? []}
          m={m}
          f={f}
        />
      </div>
    </AppShell>
  );
}
