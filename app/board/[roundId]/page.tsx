import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Facts } from '#components/page/facts.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { board } from '#db/queries/board.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { BoardMatrix } from './board-matrix.tsx';
import { factsOf } from './facts.ts';
import { isShown, SHOWS, showFrom } from './filter.ts';

export default async function BoardPage({ params, searchParams }: Page<'roundId'>) {
  const viewer = await requireViewer('board.read');
  const { roundId } = await params;
  const seen = await board(viewer, roundId, await requestNow());
  if (!seen) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.board;
  const show = showFrom((await searchParams).show);
  const units = seen.units.filter((unit) => isShown(unit, show));
  const silent = seen.totals.silent + seen.totals.drafting;
  const open = seen.classes.filter((klass) => klass.isOpen).length;
  const here = `/board/${roundId}`;
  const { name } = seen.round;
  return (
    <AppShell viewer={viewer} current="board">
      <title>{`${t.title} · ${name} · ${m.ui.product}`}</title>
      <PageHead
        crumbs={[
          {
            label: t.plan({ number: seen.plan.number ?? '', day: seen.plan.issuedOn ? f.day(seen.plan.issuedOn) : '' }),
            href: `/plans/${seen.plan.id}`,
          },
        ]}
        title={t.head({ name, units: f.number(seen.totals.units), classes: f.number(seen.classes.length) })}
        sub={`${t.deadline({ at: f.deadline(seen.round.closesAt) })} · ${
          open > 0 ? t.classesOpen({ open, of: seen.classes.length }) : t.classesClosed
        }`}
        actions={
          <>
            {permits(viewer, 'import.city') ? <ButtonLink href="/imports/city">{t.importAll}</ButtonLink> : null}
            <ListLinks here={here} query={{ show: show === 'all' ? undefined : show }} m={m} />
            <ButtonLink href={`/rounds/${roundId}`}>{t.deadlines}</ButtonLink>
            {silent > 0 ? (
              <ButtonLink kind="go" href={`${here}/silent`}>
                {t.remind({ n: f.number(silent) })}
              </ButtonLink>
            ) : null}
          </>
        }
        m={m}
      />
      <Facts facts={factsOf(seen, here, m, f)} />
      <FilterBar clearHref={show === 'all' ? undefined : here} m={m}>
        <SelectField
          name="show"
          optional=""
          label={t.show}
          defaultValue={show}
          options={SHOWS.map((value) => ({ value, label: t.shows[value] }))}
        />
      </FilterBar>
      {units.length === 0 ? (
        <div className="sheet">
          <Empty title={t.nothingShown} action={<ButtonLink href={here}>{t.showAll}</ButtonLink>} />
        </div>
      ) : (
        <BoardMatrix seen={seen} units={units} m={m} f={f} />
      )}
      <p className="hint">{t.legend}</p>
    </AppShell>
  );
}
