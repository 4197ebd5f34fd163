import { notFound } from 'next/navigation';
import { CheckList } from '#components/page/check-list.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { PaperLinks } from '#components/page/paper-links.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { partyRequestDetail } from '#db/queries/opinions.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { RecordHistory } from '#server/record-history.tsx';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { RequestTag } from '../request-tag.tsx';
import { AnswerList } from './answer-list.tsx';
import { ReplyForm } from './reply-form.tsx';
import { ReplyScan } from './reply-scan.tsx';
import { requestRows } from './request-rows.tsx';
import { TakeBack } from './take-back.tsx';

/** One request for an opinion: the paper, its list, the reply with number and day, and who answered what. */
export default async function PartyRequestPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('opinion.read');
  const { id } = await params;
  const query = await searchParams;
  const found = await partyRequestDetail(viewer, id);
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.opinions;
  const title = t.heading({ body: found.body });
  const writes = permits(viewer, 'opinion.write');
  const waits = found.lines.some(({ state }) => state === 'awaiting_party');
  return (
    <AppShell
      viewer={viewer}
      current="party-requests"
      notice={doneNotice(query, t.done)}
      problem={refusedNotice(query, m, t.errors)}
    >
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={
          <span className="row">
            <RequestTag state={found.state} m={m} />
            {f.lines(found.lines.length)}
          </span>
        }
        crumbs={[{ label: t.crumb, href: '/party-requests' }]}
        actions={
          <>
            <ListLinks here={`/party-requests/${id}`} m={m} />
            <PaperLinks kind="party-request" id={id} m={m} />
          </>
        }
        m={m}
      />
      <div className="two">
        <div className="stack">
          {writes && found.state === 'asked' && waits ? (
            <ReplyForm found={found} viewer={viewer} />
          ) : (
            <AnswerList found={found} m={m} />
          )}
        </div>
        <div className="stack">
          <SidePanel title={t.facts.paper}>
            <CheckList rows={requestRows(found, m, f)} m={m} />
          </SidePanel>
          {found.state === 'taken_back' ? null : <ReplyScan found={found} writes={writes} m={m} f={f} />}
          {writes && found.state === 'asked' ? <TakeBack found={found} viewer={viewer} /> : null}
          <RecordHistory viewer={viewer} kind="party_request" id={id} />
        </div>
      </div>
    </AppShell>
  );
}
