import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { workforce } from '#db/queries/workforce.ts';
import { universityOrAbove } from '#domain/people/workforce.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { madeUpDay, requestDay } from '#server/clock.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { Apart } from './apart.tsx';
import { ByUnit } from './by-unit.tsx';
import { Levels } from './levels.tsx';

export default async function WorkforcePage() {
  const viewer = await requireViewer('workforce.read');
  const table = await workforce(viewer, await requestDay());
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.workforce;
  const share = (part: number) => f.share(part, table.total);
  return (
    <AppShell viewer={viewer} current="workforce">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub({ day: f.day(table.on) })}
        actions={
          <>
            <ButtonLink href="/workforce/gap">{m.gap.link}</ButtonLink>
            <ButtonLink href="/workforce/needs">{m.gap.next.link}</ButtonLink>
            <ListLinks here="/workforce" m={m} />
          </>
        }
        m={m}
      />
      {madeUpDay() ? <Notice kind="info">{t.sample}</Notice> : null}
      {table.byUnit.length === 0 ? (
        <Empty title={t.empty}>{t.emptyText}</Empty>
      ) : (
        <div className="stack">
          <Facts
            facts={[
              {
                label: t.total,
                value: f.number(table.total),
                of: `${t.people} / ${t.units({ n: table.byUnit.length })}`,
              },
              { label: t.cadres, value: f.number(table.cadres), of: share(table.cadres) },
              { label: t.civilServants, value: f.number(table.civilServants), of: share(table.civilServants) },
              { label: t.female, value: f.number(table.female), of: share(table.female) },
              { label: t.partyMembers, value: f.number(table.partyMembers), of: share(table.partyMembers) },
              {
                label: t.universityOrAbove,
                value: f.number(universityOrAbove(table)),
                of: share(universityOrAbove(table)),
              },
            ]}
          />
          <div className="columns">
            <Levels
              title={t.qualification}
              counts={table.qualification}
              words={m.catalogue.qualifications}
              m={m}
              f={f}
            />
            <Levels
              title={t.politicalTheory}
              counts={table.politicalTheory}
              words={m.catalogue.politicalTheory}
              m={m}
              f={f}
            />
          </div>
          {table.byUnit.length > 1 ? <ByUnit table={table} m={m} f={f} /> : null}
          <Apart table={table} m={m} f={f} />
        </div>
      )}
    </AppShell>
  );
}
