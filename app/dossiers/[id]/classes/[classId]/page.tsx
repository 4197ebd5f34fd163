import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { Button, ButtonLink } from '#components/form/button.tsx';
import { Attention } from '#components/page/attention.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { closingWords } from '#components/register/closing-words.ts';
import { ListLinks } from '#components/table/list-links.tsx';
import { PickedBar } from '#components/table/picked-bar.tsx';
import { candidatesFor } from '#db/queries/candidates.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import { classesOfDossier } from '#db/queries/dossier-classes.ts';
import { dossierOf } from '#db/queries/dossiers.ts';
import { linesOfDossier } from '#db/queries/lines.ts';
import { ownPlaces } from '#db/queries/unit-places.ts';
import { waitingFields } from '#db/queries/waiting-fields.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { changeList } from '../../../actions.ts';
import { DossierTasks } from '../../../dossier-tasks.tsx';
import { canRegister } from '../../../editing.ts';
import { progressOf } from '../../../progress.ts';
import { troubleOf, troublesOf } from '../../../trouble.ts';
import { ClassList } from './class-list.tsx';
import { ClassNotices } from './class-notices.tsx';
import { EmptyClass } from './empty-class.tsx';
import { Mending } from './mending.tsx';
import { Suggested } from './suggested.tsx';

const FORM = 'list';

/** A unit's people for one class: who is put forward, what is in whose way, in which order, and whom to add. */
export default async function DossierClassPage({ params, searchParams }: Page<'id' | 'classId'>) {
  const viewer = await requireViewer('dossier.read');
  const { id, classId } = await params;
  const query = await searchParams;
  const now = await requestNow();
  const dossier = await dossierOf(viewer, id, now);
  const classes = dossier ? await classesOfDossier(viewer, id) : [];
  const klass = classes.find((row) => row.id === classId);
  if (!dossier || !klass) notFound();
  const all = await linesOfDossier(viewer, id);
  const lines = all.filter((line) => line.classId === classId);
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.klass;
  const page = `/dossiers/${id}/classes/${classId}`;
  const names = await conditionNames(lines.flatMap(({ findings }) => findings.map(({ detail }) => detail)));

  const closing = dossier.closings.find((row) => row.classId === classId);
  const isOpen = closing?.isOpen ?? false;
  const canAdd = canRegister(dossier, isOpen);
  const candidates = canAdd ? await candidatesFor(viewer, id, classId, now) : undefined;
  const [places] = await ownPlaces(viewer, dossier.unitId, [classId]);
  const drafts = lines.filter((line) => line.state === 'draft');
  const opened = dossier.isEditable ? drafts.find((line) => line.id === query.open) : undefined;
  const trouble = lines.flatMap((line) => {
    const words = troubleOf(line, dossier.closings, m);
    return words.length > 0 ? [{ line, words: words.join('; ') }] : [];
  });
  const progress = progressOf(
    dossier,
    all,
    classes.map((row) => row.id),
    troublesOf(all, dossier, m).length,
  );
  return (
    <AppShell
      viewer={viewer}
      current="dossiers"
      notice={doneNotice(query, m.dossier.done)}
      problem={refusedNotice(query, m, m.dossier.errors)}
    >
      <title>{`${klass.name} · ${m.ui.product}`}</title>
      <PageHead
        title={klass.name}
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: `${dossier.unit.title}, ${dossier.round.name.toLowerCase()}`, href: `/dossiers/${id}` },
        ]}
        sub={[
          klass.startsOn && klass.endsOn ? f.dayRange(klass.startsOn, klass.endsOn) : m.dossier.classes.noDates,
          klass.provider,
          klass.funding,
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <ListLinks here={`/dossiers/${id}`} query={{ class: classId }} m={m} />
            {canAdd && permits(viewer, 'import.unit') ? (
              <ButtonLink href={`/imports/new?dossier=${id}`}>{t.excel}</ButtonLink>
            ) : null}
            {canAdd && lines.length > 0 ? (
              <ButtonLink kind="go" icon="plus" href={`${page}/add`}>
                {t.add}
              </ButtonLink>
            ) : null}
          </>
        }
        m={m}
      />
      <div className="two">
        <div>
          <ClassNotices
            dossier={dossier}
            classId={classId}
            drafts={drafts.length}
            places={places}
            viewer={viewer}
            m={m}
            f={f}
          />
          {trouble.length > 0 ? (
            <Attention
              title={m.dossier.trouble.beforeSigning({ n: trouble.length })}
              items={trouble.map(({ line, words }) => ({
                text: m.dossier.trouble.oneInClass({ name: line.person.name, what: words }),
                href: `#row-${line.id}`,
              }))}
            />
          ) : null}
          {dossier.isEditable && drafts.length > 0 ? (
            <ActionForm action={changeList} problems={m.ui.problems} {...(await formFor(viewer, FORM))}>
              <input type="hidden" name="dossierId" value={id} />
              <input type="hidden" name="classId" value={classId} />
              {drafts.map((line) => (
                <input key={line.id} type="hidden" name="order[]" value={line.id} />
              ))}
            </ActionForm>
          ) : null}
          <ClassList
            caption={klass.name}
            lines={lines}
            names={names}
            waiting={await waitingFields(lines.map((line) => line.personId))}
            page={page}
            form={dossier.isEditable ? FORM : undefined}
            opened={opened && { lineId: opened.id, content: <Mending line={opened} page={page} viewer={viewer} /> }}
            empty={<EmptyClass dossier={dossier} classId={classId} canAdd={canAdd} viewer={viewer} />}
            m={m}
            f={f}
          />
          {dossier.isEditable && drafts.length > 1 ? (
            <PickedBar name="lines[]" m={m}>
              <Button type="submit" small form={FORM} name="verb" value="remove">
                {t.removePicked}
              </Button>
            </PickedBar>
          ) : null}
          {lines.length > 0 ? (
            <p className="legend">
              {t.legend({
                turns: f.lines(lines.length),
                women: f.number(lines.filter((line) => line.person.gender === 'F').length),
                clean: f.number(lines.filter((line) => line.open === 0).length),
                quota: f.number(klass.quota),
              })}
            </p>
          ) : null}
        </div>
        <SidePanel title={m.dossier.tasks.panel}>
          <DossierTasks dossier={dossier} progress={progress} m={m} f={f} />
          {closing?.closesAt ? (
            <p className="muted small">{m.dossier.closes({ at: closingWords(closing.closesAt, m, f) })}</p>
          ) : null}
          {candidates ? (
            <>
              <h2>{t.suggested}</h2>
              <Suggested
                dossierId={id}
                classId={classId}
                people={candidates.people}
                form={await formFor(viewer, 'suggested')}
                m={m}
                f={f}
              />
            </>
          ) : null}
        </SidePanel>
      </div>
    </AppShell>
  );
}
