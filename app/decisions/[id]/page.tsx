import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { PaperLinks } from '#components/page/paper-links.tsx';
import { PaperPanel } from '#components/page/paper-panel.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { decisionDetail } from '#db/queries/decisions.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import { RecordHistory } from '#server/record-history.tsx';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { Amending } from '../amending.tsx';
import { SinceDecided } from '../since.tsx';
import { DecisionSteps } from '../steps.tsx';

export default async function DecisionPage({ params, searchParams }: PageProps<'/decisions/[id]'>) {
  const viewer = await requireViewer('decision.read');
  const { id } = await params;
  const found = await decisionDetail(viewer, id);
  if (!found) notFound();
  const query = await searchParams;
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.decisions;
  const title = t.headTitle({ kind: t.kinds[found.kind], name: found.className });
  const refused = refusedNotice(query, m);
  const paper = found.amendsId ? 'amendment' : 'decision';
  const { startsOn, endsOn, provider } = found.class;
  return (
    <AppShell viewer={viewer} current="decisions" notice={doneNotice(query, { ...t.done, ...m.amendments.done })}>
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        crumbs={[{ label: t.crumb, href: '/decisions' }]}
        sub={
          <>
            <StateTag of="decision" state={found.state} m={m} />{' '}
            {found.number && found.day ? t.numbered({ number: found.number, day: f.day(found.day) }) : t.noNumber}
            {found.amends?.number ? ` · ${t.amends({ number: found.amends.number })}` : null}
          </>
        }
        actions={
          <>
            <ListLinks here={`/decisions/${id}`} m={m} />
            {found.hasPaper ? (
              <>
                {found.hasCopy ? (
                  <ButtonLink href={`/api/papers/made/${paper}/${id}?as=pdf&copy=look-up`}>
                    {m.lookUp.download}
                  </ButtonLink>
                ) : null}
                <PaperLinks kind={paper} id={id} m={m} />
              </>
            ) : null}
          </>
        }
        m={m}
      />
      <div className="stack">
        {refused ? <Notice kind="warn">{refused}</Notice> : null}
        {found.formReturnedAt && found.formReturnComment ? (
          <Notice kind="warn" title={t.formReturned}>
            {found.formReturnComment}
          </Notice>
        ) : null}
        <Facts
          facts={[
            { label: t.facts.people, value: f.number(found.annex.length) },
            { label: t.facts.female, value: f.number(found.annex.filter((p) => p.gender === 'F').length) },
            { label: t.facts.dates, value: startsOn && endsOn ? f.dayRange(startsOn, endsOn) : m.ui.unknown },
            { label: t.facts.provider, value: provider ?? m.ui.unknown },
            {
              label: t.facts.signer,
              value: found.signerName ?? t.notChosen,
              of: found.capacity ? m.catalogue.signingCapacities[found.capacity] : undefined,
            },
          ]}
        />
        <Amending found={found} viewer={viewer} />
        <DecisionSteps found={found} viewer={viewer} m={m} f={f} />
        {found.amends && found.annex.length === 0 ? null : (
          <DataTable
            caption={(found.amends ? m.amendments.added : t.annex)({ n: f.people(found.annex.length) })}
            showCaption
            rows={found.annex.map((person, i) => ({ ...person, order: i + 1 }))}
            rowKey={(row) => row.lineId}
            columns={[
              { key: 'order', head: t.annexColumns.order, align: 'end', cell: (row) => row.order },
              { key: 'name', head: t.annexColumns.name, names: true, cell: (row) => row.name },
              {
                key: 'male',
                head: t.annexColumns.male,
                cell: (row) => (row.gender === 'M' ? row.birth?.slice(0, 4) : ''),
              },
              {
                key: 'female',
                head: t.annexColumns.female,
                cell: (row) => (row.gender === 'F' ? row.birth?.slice(0, 4) : ''),
              },
              { key: 'position', head: t.annexColumns.position, cell: (row) => row.position ?? '' },
              { key: 'unit', head: t.annexColumns.unit, cell: (row) => row.unit },
            ]}
            empty={null}
            m={m}
          />
        )}
        {found.seal ? (
          <p className="muted small">
            {t.sealed({ hash: found.seal.sha256.slice(0, 16), at: f.instant(found.seal.at) })}
          </p>
        ) : null}
        <PaperPanel
          papers={found.hasLetter && permits(viewer, 'board.read') ? [{ kind: 'nomination', id }] : []}
          m={m}
        />
        <SinceDecided since={found.since} m={m} f={f} />
        {found.basis && found.submissionId ? (
          <p className="muted small">
            {found.submissionNumber && found.submissionDay
              ? `${t.onSubmission({ number: found.submissionNumber, day: f.day(found.submissionDay) })} `
              : null}
            {t.basis({ n: found.basis.version, hash: found.basis.sha256.slice(0, 16) })}{' '}
            {permits(viewer, 'submission.read') ? (
              <a href={`/submissions/${found.submissionId}`}>{t.fromSubmission}</a>
            ) : null}
          </p>
        ) : null}
        <RecordHistory viewer={viewer} kind="decision" id={id} />
      </div>
    </AppShell>
  );
}
