import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { CopyText } from '#components/page/copy-text.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { PaperLinks } from '#components/page/paper-links.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { board } from '#db/queries/board.ts';
import { placeOf } from '#db/queries/places.ts';
import { type Reminded, remindersOf } from '#db/queries/reminders.ts';
import { permits } from '#domain/permissions.ts';
import { type Format, formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { isShown } from '../filter.ts';
import { PressToRemind } from './press-to-remind.tsx';
import { reminder } from './reminder.ts';

export default async function SilentUnitsPage({ params, searchParams }: Page<'roundId'>) {
  const viewer = await requireViewer('board.read');
  const { roundId } = await params;
  const seen = await board(viewer, roundId, await requestNow());
  if (!seen) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.board.silent;
  const silent = seen.units.filter((unit) => isShown(unit, 'silent'));
  const { rows } = await remindersOf(viewer, roundId);
  const last = new Map(rows.toReversed().map((row) => [row.unitId, row]));
  const owner = (await placeOf(viewer))?.ownerName ?? '';
  const title = silent.length > 0 ? t.title({ n: f.number(silent.length) }) : t.none;
  return (
    <AppShell viewer={viewer} current="board" notice={doneNotice(await searchParams, m.notices.done)}>
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={silent.length > 0 ? t.sub : undefined}
        crumbs={[
          { label: m.board.title, href: `/board/${roundId}` },
          { label: seen.round.name, href: `/board/${roundId}` },
        ]}
        actions={
          silent.length > 0 ? (
            <>
              {permits(viewer, 'import.city') ? <ButtonLink href="/imports/city">{t.sendFor}</ButtonLink> : null}
              <PaperLinks kind="reminder" id={roundId} m={m} />
            </>
          ) : null
        }
        m={m}
      />
      {silent.length === 0 ? (
        <div className="sheet">
          <Empty title={t.none} action={<ButtonLink href={`/board/${roundId}`}>{t.back}</ButtonLink>}>
            {t.noneText}
          </Empty>
        </div>
      ) : null}
      <div className="stack">
        {silent.length > 0 && permits(viewer, 'round.remind') ? (
          <PressToRemind roundId={roundId} units={silent.length} viewer={viewer} m={m} f={f} />
        ) : null}
        {silent.map((unit) => (
          <div key={unit.id} id={`unit-${unit.id}`}>
            <SidePanel title={unit.title} as="section">
              <dl className="check">
                <div>
                  <dt>{t.standing}</dt>
                  <dd>
                    {unit.dossier ? (
                      <a href={`/dossiers/${unit.dossier.id}`}>{t.drafting({ lines: f.lines(unit.drafts) })}</a>
                    ) : (
                      t.nothingOpened
                    )}
                  </dd>
                </div>
                <div>
                  <dt>{m.notices.reminders.title}</dt>
                  <dd>{lastWords(last.get(unit.id), m, f)}</dd>
                </div>
                <div>
                  <dt>{t.phone}</dt>
                  <dd>{unit.phone ? <a href={`tel:${unit.phone.replace(/\s/g, '')}`}>{unit.phone}</a> : t.noPhone}</dd>
                </div>
                {unit.contactName ? (
                  <div>
                    <dt>{t.contact}</dt>
                    <dd>{unit.contactName}</dd>
                  </div>
                ) : null}
              </dl>
              <CopyText
                label={t.messageFor({ unit: unit.title })}
                text={reminder({ board: seen, unit: unit.title, owner, m, f })}
                m={m}
              />
            </SidePanel>
          </div>
        ))}
      </div>
    </AppShell>
  );
}

/** When, of what and by whom a unit was reminded last. */
function lastWords(row: Reminded | undefined, m: Messages, f: Format): string {
  const t = m.notices.reminders;
  return row ? t.last({ at: f.instant(row.at), step: t.steps[row.step], by: row.by ?? t.automatic }) : t.never;
}
