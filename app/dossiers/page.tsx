import { ButtonLink } from '#components/form/button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { dossiersFor } from '#db/queries/dossiers.ts';
import { roundsFor } from '#db/queries/plans.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { DossierList } from './dossier-list.tsx';
import { narrowed, readFilter } from './list-filter.ts';
import { OwnRounds } from './own-rounds.tsx';

/** For a unit its rounds and its dossiers; for an office every unit's. */
export default async function DossiersPage({ searchParams }: Page) {
  const viewer = await requireViewer('dossier.read');
  const query = await searchParams;
  const rounds = await roundsFor(viewer, await requestNow());
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier;
  const registers = permits(viewer, 'dossier.write');
  const own = new Set(rounds.flatMap((round) => round.units.map((unit) => unit.unitId)));
  const filter = readFilter(query);
  const dossiers = (await dossiersFor(viewer, filter)).filter((row) => !own.has(row.unitId));
  const shown = narrowed(dossiers, filter);
  return (
    <AppShell viewer={viewer} current="dossiers" notice={doneNotice(query, t.done)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={registers ? t.list.sub : t.list.officeSub}
        actions={
          <>
            {own.size > 0 && permits(viewer, 'extension.ask') ? (
              <ButtonLink href="/extensions">{t.extension.title}</ButtonLink>
            ) : null}
            <ListLinks here="/dossiers" query={query} m={m} />
          </>
        }
        m={m}
      />
      {registers ? <OwnRounds rounds={rounds} viewer={viewer} m={m} f={f} /> : null}
      {registers && dossiers.length === 0 ? null : (
        <DossierList
          title={registers ? t.list.forwarded : t.title}
          dossiers={shown}
          rounds={rounds}
          filter={filter}
          m={m}
          f={f}
        />
      )}
    </AppShell>
  );
}
