import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { PaperPanel } from '#components/page/paper-panel.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { classOf } from '#db/queries/classes.ts';
import { commitmentsOf } from '#db/queries/commitments.ts';
import { lineOffers } from '#db/queries/line-offers.ts';
import { learnersOf } from '#db/queries/results.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { CorrectForm } from './correct-form.tsx';
import { EntryForm } from './entry-form.tsx';
import { ResultList } from './result-list.tsx';
import { UploadPanel } from './upload-panel.tsx';

/** A class's results: those entered, and for the office the list in which the others are filled in. */
export default async function ClassResultsPage({ params, searchParams }: Page<'classId'>) {
  const viewer = await requireViewer('result.read');
  const { classId } = await params;
  const found = await classOf(viewer, classId);
  if (!found) notFound();
  const learners = await learnersOf(viewer, classId);
  const ids = learners.map((learner) => learner.id);
  const offers = await lineOffers(viewer, ids, await requestNow());
  const can = (id: string, ...events: string[]) => offers.get(id)?.some((offer) => events.includes(offer.event));
  const open = learners.filter(({ id }) => can(id, 'complete', 'fail', 'drop_out'));
  const wrong = learners.filter(({ id }) => can(id, 'correct_result'));
  const query = await searchParams;
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.results;
  const early = found.endsOn !== null && (await requestDay()) < found.endsOn ? found.endsOn : null;
  return (
    <AppShell
      viewer={viewer}
      current="results"
      notice={doneNotice(query, t.done)}
      problem={refusedNotice(query, m, { ...m.workbook.refusals, ...m.workbook.listProblems, ...m.imports.errors })}
    >
      <title>{`${t.title}: ${found.name} · ${m.ui.product}`}</title>
      <PageHead
        title={found.name}
        sub={[found.startsOn && found.endsOn ? f.dayRange(found.startsOn, found.endsOn) : t.noDates, found.provider]
          .filter(Boolean)
          .join(' · ')}
        crumbs={[{ label: t.title, href: '/results' }]}
        actions={
          <>
            <ListLinks here={`/results/${classId}`} m={m} />
            {permits(viewer, 'class.read') ? <ButtonLink href={`/classes/${classId}`}>{t.toClass}</ButtonLink> : null}
          </>
        }
        m={m}
      />
      {learners.length === 0 ? (
        <div className="sheet">
          <Empty title={t.noLearners}>{t.noLearnersText}</Empty>
        </div>
      ) : null}
      {early && open.length > 0 ? <p className="hint">{t.notYet({ day: f.day(early) })}</p> : null}
      <div className="stack">
        {open.length > 0 ? <UploadPanel classId={classId} m={m} /> : null}
        {open.length > 0 ? <EntryForm classId={classId} learners={open} viewer={viewer} m={m} /> : null}
        <PaperPanel papers={learners.length > 0 ? [{ kind: 'results', id: classId }] : []} m={m} />
        <ResultList
          learners={learners.filter((learner) => !open.includes(learner))}
          owed={await commitmentsOf(viewer, ids, await requestDay())}
          m={m}
          f={f}
        />
        {wrong.length > 0 ? <CorrectForm classId={classId} learners={wrong} viewer={viewer} m={m} /> : null}
      </div>
    </AppShell>
  );
}
