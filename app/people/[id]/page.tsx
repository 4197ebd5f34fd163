import { notFound } from 'next/navigation';
import { codesIn } from '#components/people/value-words.ts';
import { dossiersToFill } from '#db/queries/dossiers.ts';
import { linesOfPerson } from '#db/queries/lines.ts';
import { postNames, waitingChanges } from '#db/queries/people-changes.ts';
import { openMoveOf } from '#db/queries/people-moves.ts';
import { personPage } from '#db/queries/people-page.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { Contact } from './contact.tsx';
import { GapsPanel } from './gaps-panel.tsx';
import { General } from './general.tsx';
import { ManagedBy } from './managed-by-panel.tsx';
import { PersonHead } from './person-head.tsx';
import { PersonHistory } from './person-history.tsx';
import { Registrations } from './registrations.tsx';
import { Training } from './training.tsx';
import { Work } from './work.tsx';

export default async function PersonPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('people.read');
  const { id } = await params;
  const page = await personPage(viewer, id, await requestNow());
  if (!page) notFound();
  const on = await requestDay();
  const changes = await waitingChanges(viewer, 'people.read', on, { personId: id });
  const move = await openMoveOf(viewer, id, on);
  const dossiers = permits(viewer, 'dossier.move') ? await dossiersToFill(viewer, page.record.post.unitId) : [];
  const lines = permits(viewer, 'line.read') ? await linesOfPerson(viewer, id) : [];
  const values = [...changes.flatMap(({ before, after }) => [before, after]), ...valuesIn(page.history)];
  const names = await postNames(viewer, codesIn(values));
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const words = { m, f, names };
  return (
    <AppShell viewer={viewer} current="people" notice={doneNotice(await searchParams, m.people.done)}>
      <title>{`${page.record.values.name} · ${m.ui.product}`}</title>
      <PersonHead
        page={page}
        move={move}
        dossiers={dossiers}
        takeBack={await formFor(viewer, 'take-back')}
        {...words}
      />
      <div className="two">
        <div className="stack">
          <ChangesPanel
            changes={changes}
            can={page.can}
            answerForm={await formFor(viewer, 'answer')}
            withdrawForm={await formFor(viewer, 'withdraw')}
            {...words}
          />
          <General page={page} {...words} />
          <Training page={page} {...words} />
          <Work posts={page.posts} {...words} />
          <Registrations lines={lines} {...words} />
          <PersonHistory events={page.history} {...words} />
        </div>
        <div className="stack">
          <GapsPanel page={page} m={m} f={f} />
          <ManagedBy page={page} m={m} />
          <Contact page={page} m={m} />
        </div>
      </div>
    </AppShell>
  );
}

/** The values that the events of a history tell of, so that the codes in them can be named. */
function valuesIn(events: readonly { payload: Record<string, unknown> | null }[]): unknown[] {
  return events.flatMap(({ payload }) =>
    Array.isArray(payload?.changes) ? payload.changes.flatMap(({ before, after }) => [before, after]) : [],
  );
}
