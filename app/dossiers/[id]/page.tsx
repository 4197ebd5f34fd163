import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Verbs } from '#components/form/verbs.tsx';
import { Attention } from '#components/page/attention.tsx';
import { Facts } from '#components/page/facts.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { PaperPanel } from '#components/page/paper-panel.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { classesOfDossier } from '#db/queries/dossier-classes.ts';
import { dossierOf } from '#db/queries/dossiers.ts';
import { linesOfDossier } from '#db/queries/lines.ts';
import { ownPlaces } from '#db/queries/unit-places.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { RecordHistory } from '#server/record-history.tsx';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { step } from '../actions.ts';
import { DossierTasks } from '../dossier-tasks.tsx';
import { isOwnUnit } from '../editing.ts';
import { LetterPanel } from '../letter-panel.tsx';
import { isStanding, progressOf } from '../progress.ts';
import { isOverviewStep, mainStep } from '../step-places.ts';
import { troublesOf } from '../trouble.ts';
import { ClassTable } from './class-table.tsx';
import { DossierNotices } from './dossier-notices.tsx';
import { Versions } from './versions.tsx';

/** At most so many lines in trouble are named on top; the page of checks has them all. */
const SHOWN = 8;

/** One unit's dossier in one round: how far it is, what is still in the way, its classes, and what can be done now. */
export default async function DossierPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('dossier.read');
  const { id } = await params;
  const query = await searchParams;
  const now = await requestNow();
  const dossier = await dossierOf(viewer, id, now);
  if (!dossier) notFound();
  const classes = await classesOfDossier(viewer, id);
  const lines = await linesOfDossier(viewer, id);
  const places = await ownPlaces(
    viewer,
    dossier.unitId,
    classes.map((row) => row.id),
  );
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier;
  const troubles = troublesOf(lines, dossier, m);
  const progress = progressOf(
    dossier,
    lines,
    classes.map((row) => row.id),
    troubles.length,
  );
  const isUnit = isOwnUnit(dossier);
  const title = isUnit
    ? t.ofRound({ round: dossier.round.name })
    : t.ofUnit({ unit: dossier.unit.title, round: dossier.round.name });
  const women = new Set(
    lines.filter((line) => isStanding(line) && line.person.gender === 'F').map((line) => line.personId),
  );
  const steps = dossier.offers.filter(({ event }) => isOverviewStep(event, dossier));
  const main = mainStep(steps);
  return (
    <AppShell
      viewer={viewer}
      current="dossiers"
      notice={doneNotice(query, t.done)}
      problem={refusedNotice(query, m, t.errors)}
    >
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        crumbs={[{ label: t.title, href: '/dossiers' }]}
        actions={
          <>
            <ListLinks here={`/dossiers/${id}`} m={m} />
            {isUnit && dossier.isEditable && permits(viewer, 'import.unit') ? (
              <ButtonLink kind={dossier.counts.lines === 0 ? 'go' : 'plain'} href={`/imports/new?dossier=${id}`}>
                {t.klass.excel}
              </ButtonLink>
            ) : null}
          </>
        }
        sub={
          <span className="row">
            <StateTag of="dossier" state={dossier.state} m={m} />
            {[isUnit ? dossier.unit.title : null, t.plan({ number: dossier.plan.number ?? '' })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        }
        m={m}
      />
      <DossierNotices dossier={dossier} m={m} f={f} />
      {troubles.length > 0 && isUnit ? (
        <Attention
          title={t.trouble.title({ n: troubles.length })}
          items={[
            ...troubles.slice(0, SHOWN).map(({ line, words, href }) => ({
              text: t.trouble.one({ name: line.person.name, of: line.class.shortName, what: words }),
              href,
            })),
            ...(troubles.length > SHOWN
              ? [{ text: t.trouble.more({ n: troubles.length }), href: `/dossiers/${id}/check` }]
              : []),
          ]}
        />
      ) : null}
      <Facts
        facts={[
          { label: t.facts.turns, value: f.number(dossier.counts.lines) },
          { label: t.facts.people, value: f.number(dossier.counts.people) },
          { label: t.facts.women, value: f.number(women.size) },
          {
            label: t.facts.trouble,
            value: f.number(isUnit ? troubles.length : dossier.counts.questioned),
            tone: (isUnit ? troubles.length : dossier.counts.questioned) > 0 ? 'fix' : undefined,
          },
          {
            label: t.facts.classes,
            value: f.number(progress.answered),
            of: t.facts.of({ n: f.number(progress.classes) }),
          },
        ]}
      />
      <div className="stack">
        <div className="two">
          <div className="stack">
            <SidePanel as="section" title={t.tasks.title}>
              <DossierTasks dossier={dossier} progress={progress} large m={m} f={f} />
            </SidePanel>
            {steps.length > 0 ? (
              <Verbs
                of="dossier"
                offers={steps}
                action={step}
                form={await formFor(viewer, 'steps')}
                primary={main}
                inline={main === null}
                hidden={
                  <>
                    <input type="hidden" name="dossierId" value={id} />
                    <input type="hidden" name="version" value={dossier.version} />
                  </>
                }
                m={m}
              />
            ) : null}
          </div>
          <div className="stack">
            <PaperPanel
              papers={
                dossier.counts.lines > 0 || dossier.state === 'no_need' ? [{ kind: 'registration-list', id }] : []
              }
              m={m}
            />
            <LetterPanel dossier={dossier} viewer={viewer} back={`/dossiers/${id}`} m={m} f={f} />
            <SidePanel title={t.versions.title}>
              <Versions dossier={dossier} m={m} f={f} />
            </SidePanel>
          </div>
        </div>
        <ClassTable dossier={dossier} classes={classes} lines={lines} places={places} m={m} f={f} />
        <RecordHistory viewer={viewer} kind="dossier" id={id} />
      </div>
    </AppShell>
  );
}
