import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { Verbs } from '#components/form/verbs.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { PaperLinks } from '#components/page/paper-links.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { conditionNames } from '#db/queries/condition-names.ts';
import { submissionDetail } from '#db/queries/submissions.ts';
import { formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import { RecordHistory } from '#server/record-history.tsx';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { step } from '../actions.ts';
import { ClassSheet } from '../class-sheet.tsx';
import { isExceptional } from '../exceptional.ts';
import { Exception } from '../exceptions.tsx';
import { Flags } from '../flags.tsx';
import { NumberPanel } from '../number-panel.tsx';

export default async function SubmissionPage({ params, searchParams }: PageProps<'/submissions/[id]'>) {
  const viewer = await requireViewer('submission.read');
  const { id } = await params;
  const found = await submissionDetail(viewer, id);
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.submissions;
  const lines = found.classes.flatMap((c) => c.lines);
  const exceptional = lines.filter(isExceptional);
  const names = await conditionNames(exceptional.flatMap((line) => line.findings.map((finding) => finding.detail)));
  const decides = found.offers.some((offer) => offer.event === 'approve');
  // Where a reason is still to be written is on the list: the head is led there instead of only being told.
  const unanswered = found.offers.some(
    ({ event, refused }) => event === 'submit' && refused.some(({ code }) => code === 'warnings_answered'),
  );
  return (
    <AppShell
      viewer={viewer}
      current="submissions"
      notice={doneNotice(await searchParams, { ...t.done, ...m.amendments.done })}
    >
      <title>{`${found.title} · ${m.ui.product}`}</title>
      <PageHead
        title={found.title}
        crumbs={[{ label: decides ? t.waiting : t.crumb, href: '/submissions' }]}
        sub={
          <>
            <StateTag of="submission" state={found.state} m={m} />{' '}
            {found.sentUpAt && found.sentUpBy.name
              ? t.sentUp({ by: named(found.sentUpBy, m), at: f.instant(found.sentUpAt) })
              : t.from({ by: named(found.preparedBy, m), at: f.instant(found.preparedAt) })}
            {found.decidedAt && found.decidedBy.name
              ? `; ${t.decided({ by: named(found.decidedBy, m), at: f.instant(found.decidedAt) })}`
              : null}
            {found.number && found.day ? ` · ${t.numbered({ number: found.number, day: f.day(found.day) })}` : null}
          </>
        }
        actions={lines.length > 0 ? <PaperLinks kind="submission" id={id} m={m} /> : null}
        m={m}
      />
      <div className="stack">
        {found.comment ? (
          <Notice kind="info" title={found.state === 'returned' ? t.returnedWord : t.leaderWord}>
            {found.comment}
          </Notice>
        ) : null}
        <Flags submissionId={id} answers={found.actors.includes('consolidator')} viewer={viewer} />
        {found.classes.map((c) => (
          <ClassSheet key={c.id} named={found.classes.length > 1} of={c} m={m} f={f} />
        ))}
        <SidePanel title={exceptional.length > 0 ? t.exceptional({ n: exceptional.length }) : t.check} as="section">
          {exceptional.length === 0 ? <p className="muted">{t.noExceptional}</p> : null}
          {exceptional.map((line) => (
            <Exception key={line.id} line={line} names={names} m={m} f={f} />
          ))}
          {unanswered ? <ButtonLink href={`/submissions/${id}/list`}>{t.toWaive}</ButtonLink> : null}
        </SidePanel>
        <p>
          <a href={`/submissions/${id}/list`}>{t.list({ n: f.people(lines.length) })}</a>
        </p>
        <NumberPanel found={found} viewer={viewer} m={m} />
        {found.note ? <p className="measure">{found.note}</p> : null}
        {found.decisions.length > 0 ? (
          <SidePanel title={t.decisions} as="section">
            <ul className="plain">
              {found.decisions.map((d) => {
                const name = found.classes.find((c) => c.id === d.classId)?.name ?? '';
                return (
                  <li key={d.id}>
                    <a href={`/decisions/${d.id}`}>
                      {d.number && d.day
                        ? t.decisionNumbered({ number: d.number, day: f.day(d.day), name })
                        : t.decisionDraft({ name })}
                    </a>
                  </li>
                );
              })}
            </ul>
          </SidePanel>
        ) : null}
        {found.seal ? (
          <p className="muted small">
            {t.seal({ n: found.seal.number, hash: found.seal.sha256.slice(0, 16) })}
            {found.state === 'submitted' && found.changes.length === 0 ? ` ${t.unchanged}` : ''}{' '}
            {found.seal.number > 1 ? <a href={`/submissions/${id}/compare`}>{m.versions.compare}</a> : null}
          </p>
        ) : null}
        {found.changes.length > 0 ? (
          <Notice kind="warn" title={t.changed({ n: found.changes.length })}>
            <ul>
              {found.changes.map((change) => (
                <li key={change.lineId}>
                  {t.changeOf({ name: change.name, fields: change.fields.map((field) => t.fields[field]).join(', ') })}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Verbs
          of="submission"
          offers={found.offers}
          action={step}
          form={await formFor(viewer, 'steps')}
          labels={{ approve: t.approveN({ n: f.people(lines.length) }) }}
          also={{
            approve: <TextArea name="comment" label={t.direction} hint={t.directionHint} optional={m.ui.optional} />,
          }}
          hidden={
            <>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="version" value={found.version} />
            </>
          }
          m={m}
        />
        <RecordHistory viewer={viewer} kind="submission" id={id} />
      </div>
    </AppShell>
  );
}

/** Who did it, and in whose stead. */
function named({ name, insteadOf }: { name: string | null; insteadOf: string | null }, m: Messages): string {
  const who = name ?? '';
  return insteadOf ? m.history.insteadOf({ who, name: insteadOf }) : who;
}
