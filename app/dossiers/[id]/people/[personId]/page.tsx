import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { Button, ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { PickedBar } from '#components/table/picked-bar.tsx';
import { type ClassChoices, classesFor } from '#db/queries/candidates.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import { dossierOf } from '#db/queries/dossiers.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { addClasses, dropLine } from '../../../actions.ts';
import { canRegister } from '../../../editing.ts';
import { ChoiceList, type ChoiceRow } from './choice-list.tsx';

const GROUPS = ['registered', 'recommended', 'clean', 'unmet', 'closed'] as const;

/** The round's classes for one person: where the person stands, what would be in the way, several at once. */
export default async function PersonClassesPage({ params, searchParams }: Page<'id' | 'personId'>) {
  const viewer = await requireViewer('dossier.move');
  const { id, personId } = await params;
  const now = await requestNow();
  const dossier = await dossierOf(viewer, id, now);
  const found = dossier ? await classesFor(viewer, id, personId, now) : undefined;
  if (!dossier || !found) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.person;
  const rows = found.classes.map((choice): ChoiceRow => ({ ...choice, group: groupOf(choice) }));
  const names = await conditionNames(rows.flatMap(({ outcomes }) => outcomes.map(({ detail }) => detail)));
  const canPick = (row: ChoiceRow) => row.standing === null && canRegister(dossier, row.isOpen);
  const page = `/dossiers/${id}/people/${personId}`;
  return (
    <AppShell viewer={viewer} current="dossiers" notice={doneNotice(await searchParams, m.dossier.done)}>
      <title>{`${t.title({ name: found.person.name })} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title({ name: found.person.name })}
        sub={[found.person.position, t.sub].filter(Boolean).join('. ')}
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: `${dossier.unit.title}, ${dossier.round.name.toLowerCase()}`, href: `/dossiers/${id}` },
        ]}
        actions={<ButtonLink href={`/people/${personId}`}>{m.dossier.line.toPerson}</ButtonLink>}
        m={m}
      />
      <ActionForm action={addClasses} problems={m.ui.problems} {...(await formFor(viewer, 'classes'))}>
        <input type="hidden" name="dossierId" value={id} />
        <input type="hidden" name="personId" value={personId} />
      </ActionForm>
      <ActionForm action={dropLine} problems={m.ui.problems} {...(await formFor(viewer, 'drop'))}>
        <input type="hidden" name="dossierId" value={id} />
        <input type="hidden" name="back" value={page} />
      </ActionForm>
      <ChoiceList
        caption={t.title({ name: found.person.name })}
        rows={GROUPS.flatMap((group) => rows.filter((row) => row.group === group))}
        names={names}
        pick={{ form: 'classes', can: canPick }}
        drop={dossier.isEditable ? 'drop' : undefined}
        empty={<Empty title={t.empty} />}
        m={m}
        f={f}
      />
      {rows.some(canPick) ? (
        <PickedBar name="classes[]" m={m}>
          <Button type="submit" kind="go" form="classes">
            {t.submit}
          </Button>
        </PickedBar>
      ) : null}
    </AppShell>
  );
}

function groupOf(choice: ClassChoices['classes'][number]): ChoiceRow['group'] {
  if (choice.standing) return 'registered';
  if (!choice.isOpen) return 'closed';
  if (choice.findings.length > 0) return 'unmet';
  return choice.fills.length > 0 ? 'recommended' : 'clean';
}
