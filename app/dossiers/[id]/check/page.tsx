import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Verbs } from '#components/form/verbs.tsx';
import { CheckList } from '#components/page/check-list.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { conditionNames } from '#db/queries/condition-names.ts';
import { classesOfDossier } from '#db/queries/dossier-classes.ts';
import { dossierOf } from '#db/queries/dossiers.ts';
import { linesOfDossier } from '#db/queries/lines.ts';
import { ownPlaces } from '#db/queries/unit-places.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { step } from '../../actions.ts';
import { CaseList } from '../../case-list.tsx';
import { ClassRoll } from '../../class-roll.tsx';
import { isCheckStep } from '../../step-places.ts';
import { isCase, tallyOf } from '../../tally.ts';
import { checkRows } from './check-rows.ts';
import { Conditions } from './conditions.tsx';

/** Check before sending: everything that will go, what is exceptional and why, what is in the way, and the one press. */
export default async function CheckPage({ params }: Page<'id'>) {
  const viewer = await requireViewer('dossier.read');
  const { id } = await params;
  const dossier = await dossierOf(viewer, id, await requestNow());
  if (!dossier) notFound();
  const classes = await classesOfDossier(viewer, id);
  const lines = await linesOfDossier(viewer, id);
  const places = await ownPlaces(
    viewer,
    dossier.unitId,
    classes.map((row) => row.id),
  );
  const drafts = lines.filter((line) => line.state === 'draft');
  const cases = drafts.filter(isCase);
  const names = await conditionNames(drafts.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.check;
  const steps = dossier.offers.filter(({ event }) => isCheckStep(event));
  const handOver = t.handOver({ turns: f.lines(drafts.length) });
  return (
    <AppShell viewer={viewer} current="dossiers">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub}
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: `${dossier.unit.title}, ${dossier.round.name.toLowerCase()}`, href: `/dossiers/${id}` },
        ]}
        m={m}
      />
      {dossier.state === 'awaiting_signature' || dossier.supplementHandedOverAt !== null ? (
        <Notice kind="info">
          {m.dossier.sign.awaiting} <a href={`/dossiers/${id}/sign`}>{m.dossier.sign.title}</a>
        </Notice>
      ) : null}
      {drafts.length === 0 ? (
        <div className="sheet">
          <Empty title={t.nothing} action={<ButtonLink href={`/dossiers/${id}#classes`}>{t.toClasses}</ButtonLink>}>
            {t.nothingText}
          </Empty>
        </div>
      ) : (
        <div className="stack">
          <SidePanel as="section" title={t.what}>
            <CheckList rows={checkRows({ dossier, classes, lines, places, tally: tallyOf(drafts), m, f })} m={m} />
          </SidePanel>
          <SidePanel as="section" title={t.needs}>
            <Conditions dossier={dossier} lines={drafts} m={m} />
          </SidePanel>
          {cases.length > 0 ? (
            <CaseList
              lines={cases}
              names={names}
              mend={
                dossier.isEditable
                  ? (line) => `/dossiers/${id}/classes/${line.classId}?open=${line.id}#row-${line.id}`
                  : undefined
              }
              m={m}
              f={f}
            />
          ) : (
            <Notice kind="ok">{t.noExceptions}</Notice>
          )}
          <ClassRoll caption={t.list} lines={drafts} m={m} f={f} />
          {steps.length > 0 ? (
            <Verbs
              of="dossier"
              offers={steps}
              action={step}
              form={await formFor(viewer, 'steps')}
              labels={{ hand_over: handOver, hand_over_supplement: handOver }}
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
      )}
    </AppShell>
  );
}
