import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { Verbs } from '#components/form/verbs.tsx';
import { CheckList } from '#components/page/check-list.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { conditionNames } from '#db/queries/condition-names.ts';
import { lineDetail } from '#db/queries/line-detail.ts';
import { hasRole } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { step } from '../../../actions.ts';
import { LineCheck } from '../../line-check.tsx';
import { isOffice } from '../../office-offers.ts';
import { InternalNote } from './internal-note.tsx';
import { Override } from './override.tsx';

/** One line as the office judges it: who, what is in the way, what was said, and the steps. */
export default async function LinePage({ params, searchParams }: Page<'id' | 'lineId'>) {
  const viewer = await requireViewer('class.read');
  const { id, lineId } = await params;
  const line = await lineDetail(viewer, lineId, await requestNow());
  if (!line || line.classId !== id) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.classes.line;
  const names = await conditionNames(line.findings.map(({ detail }) => detail));
  const steps = line.offers.filter(isOffice);
  const { person, papers, class: klass } = line;
  return (
    <AppShell viewer={viewer} current="classes" notice={doneNotice(await searchParams, m.classes.done)}>
      <title>{`${person.name} · ${klass.name} · ${m.ui.product}`}</title>
      <PageHead
        title={person.name}
        sub={
          <>
            <StateTag of="line" state={line.state} m={m} /> {[person.position, line.unit.title].join(' · ')}
          </>
        }
        crumbs={[
          { label: m.classes.crumb, href: '/classes' },
          { label: klass.name, href: `/classes/${id}` },
        ]}
        actions={
          <>
            <ButtonLink href={`/people/${person.id}`}>{t.person}</ButtonLink>
            <ButtonLink href={`/lines/${lineId}`}>{t.course}</ButtonLink>
          </>
        }
        m={m}
      />
      <div className="stack">
        <CheckList
          rows={[
            { label: t.unit, value: <a href={`/dossiers/${line.dossierId}`}>{line.unit.title}</a> },
            { label: t.birth, value: person.birth ? f.partialDay(person.birth) : m.ui.unknown },
            { label: t.ethnicity, value: person.ethnicity ?? m.ui.unknown },
            ...(line.chain.length > 0
              ? [{ label: m.dossier.line.chain, value: line.chain.map(({ name }) => name).join(' → ') }]
              : []),
            { label: t.sent, value: line.submittedAt === null ? m.ui.unknown : f.instant(line.submittedAt) },
            {
              label: t.papers,
              value: papers.length > 0 ? papers.map((paper) => paper.paper).join(', ') : t.noPapers,
            },
            { label: t.checkTitle, value: <LineCheck line={line} names={names} m={m} f={f} /> },
          ]}
          m={m}
        />
        {hasRole(viewer, 'consolidator', 'consolidator_head') && steps.length === 0 ? (
          <p className="hint">{t.noSteps}</p>
        ) : null}
        <Verbs
          of="line"
          offers={steps}
          action={step}
          form={await formFor(viewer, 'steps')}
          also={{
            accept: (
              <TextArea
                name="internal"
                label={m.classes.review.internal}
                hint={m.classes.review.internalHint}
                optional={m.ui.optional}
                rows={2}
              />
            ),
          }}
          hidden={
            <>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="lines[]" value={`${lineId}:${line.version}`} />
              <input type="hidden" name="back" value={`/classes/${id}/lines/${lineId}`} />
            </>
          }
          m={m}
        />
        <Override line={line} names={names} viewer={viewer} m={m} f={f} />
        {line.actors.includes('consolidator') ? (
          <SidePanel title={t.inside} as="section">
            <InternalNote line={line} viewer={viewer} m={m} />
          </SidePanel>
        ) : null}
      </div>
    </AppShell>
  );
}
