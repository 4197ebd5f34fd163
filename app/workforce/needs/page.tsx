import { Facts } from '#components/page/facts.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { UnitFilter } from '#components/table/unit-filter.tsx';
import { nextYearNeeds } from '#db/queries/needs.ts';
import { peopleChoices } from '#db/queries/people-choices.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { CarriedOver } from './carried-over.tsx';
import { Contents } from './contents.tsx';
import { NeedsByUnit } from './needs-by-unit.tsx';

/** What next year's plan has to hold, as a draft: by content and by unit. */
export default async function NeedsPage({ searchParams }: Page) {
  const viewer = await requireViewer('workforce.read');
  const query = await searchParams;
  const unitId = typeof query.unit === 'string' && query.unit !== '' ? query.unit : undefined;
  const needs = await nextYearNeeds(viewer, { unitId }, await requestNow());
  const { units } = await peopleChoices(viewer, 'people.read', await requestDay());
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.gap.next;
  const carried = needs.carried.reduce((sum, { turns }) => sum + turns, 0);
  return (
    <AppShell viewer={viewer} current="workforce">
      <title>{`${t.title({ year: needs.year })} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title({ year: needs.year })}
        sub={t.sub}
        crumbs={[
          { label: m.workforce.title, href: '/workforce' },
          { label: m.gap.title, href: '/workforce/gap' },
        ]}
        actions={<ListLinks here="/workforce/needs" query={query} m={m} />}
        m={m}
      />
      <UnitFilter units={units} chosen={unitId} here="/workforce/needs" m={m} />
      <div className="stack">
        <Facts
          facts={[
            { label: t.people, value: f.people(needs.people) },
            { label: t.turns, value: f.turns(needs.turns) },
            { label: t.carriedTurns, value: f.turns(carried) },
            { label: t.leaving, value: f.people(needs.leaving) },
          ]}
        />
        <p className="small muted">{t.hint({ year: needs.year })}</p>
        <Contents needs={needs} m={m} f={f} />
        {needs.units.length > 1 ? <NeedsByUnit needs={needs} m={m} f={f} /> : null}
        <CarriedOver rows={needs.carried} m={m} f={f} />
      </div>
    </AppShell>
  );
}
