import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { Button, ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { Tag } from '#components/page/tag.tsx';
import { FindingNotes } from '#components/register/finding-notes.tsx';
import { NeedNotes } from '#components/register/need-notes.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { PickedBar } from '#components/table/picked-bar.tsx';
import { type Candidate, candidatesFor } from '#db/queries/candidates.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import { dossierOf } from '#db/queries/dossiers.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { addPeople } from '../../../../actions.ts';
import { canRegister } from '../../../../editing.ts';
import { asFindings } from '../../../../outcomes.ts';
import { suggested } from '../suggested.tsx';

const FORM = 'people';
const GROUPS = ['suggested', 'clean', 'unmet', 'already'] as const;

/** The whole unit for one class: whom to put forward, each judged for this class, several at once. */
export default async function AddPeoplePage({ params }: Page<'id' | 'classId'>) {
  const viewer = await requireViewer('dossier.move');
  const { id, classId } = await params;
  const now = await requestNow();
  const dossier = await dossierOf(viewer, id, now);
  const candidates = dossier ? await candidatesFor(viewer, id, classId, now) : undefined;
  if (!dossier?.isEditable || !candidates) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.pick;
  const { class: klass, people } = candidates;
  const isOpen = canRegister(dossier, candidates.isOpen);
  const first = suggested(people).people;
  const wanted = new Set(first.map((person) => person.personId));
  const groupOf = (person: Candidate): (typeof GROUPS)[number] => {
    if (person.standing) return 'already';
    if (wanted.has(person.personId)) return 'suggested';
    return person.findings.length === 0 ? 'clean' : 'unmet';
  };
  const rows = GROUPS.flatMap((group) =>
    group === 'suggested' ? first : people.filter((person) => groupOf(person) === group),
  );
  const names = await conditionNames(people.flatMap(({ outcomes }) => outcomes.map(({ detail }) => detail)));
  const page = `/dossiers/${id}/classes/${classId}`;
  return (
    <AppShell viewer={viewer} current="dossiers">
      <title>{`${t.title({ name: klass.name })} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title({ name: klass.name })}
        sub={t.sub}
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: `${dossier.unit.title}, ${dossier.round.name.toLowerCase()}`, href: `/dossiers/${id}` },
          { label: klass.name, href: page },
        ]}
        m={m}
      />
      {isOpen ? null : <Notice kind="warn">{m.refusals.register.class_closed}</Notice>}
      <ActionForm action={addPeople} problems={m.ui.problems} {...(await formFor(viewer, FORM))}>
        <input type="hidden" name="dossierId" value={id} />
        <input type="hidden" name="classId" value={classId} />
      </ActionForm>
      <DataTable
        caption={t.title({ name: klass.name })}
        rows={rows}
        rowKey={(person) => person.personId}
        group={(person) => t[groupOf(person)]}
        select={{
          name: 'people[]',
          form: FORM,
          label: (person) => m.ui.select({ name: person.name }),
          can: (person) => isOpen && person.standing === null,
        }}
        columns={[
          { key: 'name', head: m.dossier.klass.name, cell: (person) => person.name },
          { key: 'birth', head: m.dossier.klass.birth, cell: (person) => person.birth?.slice(0, 4) ?? m.ui.unknown },
          {
            key: 'position',
            head: m.dossier.klass.position,
            cell: (person) => (
              <>
                {person.position ?? m.ui.unknown}
                <small>{m.catalogue.staffKinds[person.staffKind]}</small>
              </>
            ),
          },
          {
            key: 'check',
            head: m.dossier.klass.check,
            whole: true,
            cell: (person) =>
              person.standing ? (
                <Standing standing={person.standing} m={m} />
              ) : (
                <>
                  <FindingNotes findings={asFindings(person.outcomes)} names={names} m={m} f={f} />
                  <NeedNotes need={person} levels={person.levels} m={m} f={f} />
                  {person.otherLines > 0 ? (
                    <p className="small muted">{t.otherLines({ n: person.otherLines })}</p>
                  ) : null}
                </>
              ),
          },
        ]}
        empty={
          <Empty title={t.empty} action={<ButtonLink href="/people">{t.toPeople}</ButtonLink>}>
            {t.emptyText}
          </Empty>
        }
        m={m}
      />
      {isOpen && rows.length > 0 ? (
        <PickedBar name="people[]" m={m}>
          <Button type="submit" kind="go" form={FORM}>
            {t.submit}
          </Button>
          <ButtonLink kind="quiet" href={page}>
            {m.ui.cancel}
          </ButtonLink>
        </PickedBar>
      ) : null}
    </AppShell>
  );
}

function Standing({
  standing,
  m,
}: {
  standing: NonNullable<Candidate['standing']>;
  m: ReturnType<typeof messagesFor>;
}) {
  if (standing.lineId === null) return <Tag tone="none">{m.dossier.pick.elsewhere}</Tag>;
  return (
    <a href={`/lines/${standing.lineId}`}>
      <StateTag of="line" state={standing.state} m={m} />
    </a>
  );
}
