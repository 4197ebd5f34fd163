import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Verbs } from '#components/form/verbs.tsx';
import { CheckList } from '#components/page/check-list.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { FlagList } from '#components/register/flag-list.tsx';
import { LineCheck } from '#components/register/line-check.tsx';
import { commitmentOf } from '#db/queries/commitments.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import { dossierOf } from '#db/queries/dossiers.ts';
import { flagsOfLine } from '#db/queries/flags.ts';
import { lineDetail } from '#db/queries/line-detail.ts';
import { opinionsOfLine } from '#db/queries/opinions.ts';
import { vacancyToName } from '#db/queries/vacancies.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { RecordHistory } from '#server/record-history.tsx';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { step } from '../actions.ts';
import { Chain } from './chain.tsx';
import { Commitment } from './commitment.tsx';
import { factRows } from './fact-rows.tsx';
import { LineNotices } from './line-notices.tsx';
import { Mending } from './mending.tsx';
import { Opinions } from './opinions.tsx';
import { unitOffers } from './unit-offers.ts';

/** One line for its unit: where it stands, what was said, what is in the way, and what the unit can do with it now. */
export default async function LinePage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('line.read');
  const { id } = await params;
  const query = await searchParams;
  const now = await requestNow();
  const line = await lineDetail(viewer, id, now);
  const dossier = line ? await dossierOf(viewer, line.dossierId, now) : undefined;
  if (!line || !dossier) notFound();
  const names = await conditionNames(line.findings.map(({ detail }) => detail));
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.line;
  const steps = unitOffers(line.offers);
  // Somebody who has gone up is replaced by asking: he stays until the office, or an amending decision, has answered.
  const replaces = line.offers.find(({ event }) => event === 'replace' || event === 'ask_withdrawal');
  const vacancy = await vacancyToName(viewer, id, now);
  const flags = await flagsOfLine(viewer, id);
  const isEditor = line.actors.some((actor) => EDITORS.includes(actor));
  const mends = isEditor && (line.state === 'needs_fix' || (line.state === 'draft' && dossier.isEditable));
  const title = `${line.person.name}: ${line.class.name}`;
  return (
    <AppShell
      viewer={viewer}
      current="dossiers"
      notice={doneNotice(query, m.dossier.done)}
      problem={refusedNotice(query, m, m.dossier.errors)}
    >
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={line.person.name}
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: `${line.unit.title}, ${dossier.round.name.toLowerCase()}`, href: `/dossiers/${line.dossierId}` },
          { label: line.class.name, href: `/dossiers/${line.dossierId}/classes/${line.classId}` },
        ]}
        sub={
          <span className="row">
            <StateTag of="line" state={line.state} m={m} />
            {line.class.name}
          </span>
        }
        actions={
          <>
            <ButtonLink href={`/people/${line.personId}`}>{t.toPerson}</ButtonLink>
            {replaces && replaces.refused.length === 0 ? (
              <ButtonLink href={`/lines/${id}/replace`}>
                {replaces.event === 'replace' ? t.replace : m.amendments.replaceAfter}
              </ButtonLink>
            ) : null}
            {permits(viewer, 'line.review') ? (
              <ButtonLink kind="go" href={`/classes/${line.classId}/lines/${id}`}>
                {t.review}
              </ButtonLink>
            ) : null}
          </>
        }
        m={m}
      />
      <div className="two">
        <div className="stack">
          <LineNotices line={line} m={m} />
          {vacancy ? (
            <Notice kind="info">
              {m.vacancies.mayName({ day: f.day(vacancy.until) })}{' '}
              <a href={`/lines/${id}/replace`}>{m.vacancies.name}</a>
            </Notice>
          ) : null}
          {flags.length > 0 ? (
            <SidePanel as="section" title={m.amendments.flags}>
              <p className="hint">{m.amendments.waitingText}</p>
              <FlagList flags={flags} m={m} f={f} />
            </SidePanel>
          ) : null}
          <SidePanel as="section" title={t.conditions}>
            <LineCheck line={line} names={names} m={m} f={f} />
          </SidePanel>
          <Opinions line={line} opinions={await opinionsOfLine(viewer, id)} viewer={viewer} />
          <Commitment line={line} commitment={await commitmentOf(viewer, id, await requestDay())} viewer={viewer} />
          <Mending line={line} mends={mends} viewer={viewer} />
          {steps.length > 0 ? (
            <div className="stack-tight">
              {line.state === 'needs_fix' && isEditor ? <p className="hint">{t.answerHint}</p> : null}
              <Verbs
                of="line"
                offers={steps}
                action={step}
                form={await formFor(viewer, 'steps')}
                primary={line.state === 'needs_fix' ? 'resubmit' : undefined}
                hidden={<input type="hidden" name="line" value={id} />}
                m={m}
              />
            </div>
          ) : null}
          <RecordHistory viewer={viewer} kind="line" id={id} />
        </div>
        <div className="stack">
          <SidePanel title={t.facts}>
            <CheckList rows={factRows(line, { m, f, opensSubmission: permits(viewer, 'submission.read') })} m={m} />
          </SidePanel>
          {line.chain.length > 0 ? (
            <SidePanel title={t.chain}>
              <Chain line={line} m={m} f={f} />
            </SidePanel>
          ) : null}
        </div>
      </div>
    </AppShell>
  );
}

const EDITORS: readonly string[] = ['unit_clerk', 'unit_head', 'consolidator'];
