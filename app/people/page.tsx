import { ButtonLink } from '#components/form/button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { Pagination } from '#components/table/pagination.tsx';
import { listPeople } from '#db/queries/people.ts';
import { countWaitingChanges } from '#db/queries/people-changes.ts';
import { peopleChoices } from '#db/queries/people-choices.ts';
import { countIncomingMoves } from '#db/queries/people-moves.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { addressOf, filterOf } from './filter.ts';
import { PeopleFilterBar } from './people-filter-bar.tsx';
import { PeopleTable } from './people-table.tsx';

export default async function PeoplePage({ searchParams }: Page) {
  const viewer = await requireViewer('people.read');
  const query = await searchParams;
  const filter = filterOf(query);
  const on = await requestDay();
  const list = await listPeople(viewer, filter, on);
  const choices = await peopleChoices(viewer, 'people.read', on);
  const waiting = permits(viewer, 'people.confirm') ? await countWaitingChanges(viewer, on) : 0;
  const incoming = await countIncomingMoves(viewer);
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.people;
  const [onlyUnit, ...others] = choices.units;
  return (
    <AppShell viewer={viewer} current="people" notice={doneNotice(query, t.done)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={
          <>
            {others.length === 0 && onlyUnit ? `${onlyUnit.title} · ` : null}
            {t.count({ people: f.people(list.people), female: f.number(list.female) })}
          </>
        }
        actions={
          <>
            {waiting > 0 ? <ButtonLink href="/people/changes">{t.confirm({ n: waiting })}</ButtonLink> : null}
            <ButtonLink href="/people/moves">{incoming > 0 ? t.incoming({ n: incoming }) : t.moves}</ButtonLink>
            <ListLinks here="/people" query={query} m={m} />
            {permits(viewer, 'people.confirm') ? (
              <ButtonLink href="/imports/staff">{m.imports.title}</ButtonLink>
            ) : null}
            {permits(viewer, 'people.write') ? (
              <ButtonLink kind="go" href="/people/new">
                {t.add}
              </ButtonLink>
            ) : null}
          </>
        }
        m={m}
      />
      <PeopleFilterBar filter={filter} choices={choices} m={m} />
      <PeopleTable list={list} filter={filter} query={query} manyUnits={others.length > 0} m={m} f={f} />
      <Pagination
        page={list.page}
        of={list.pages}
        href={(page) => addressOf(query, { page: page > 1 ? String(page) : undefined })}
        m={m}
      />
    </AppShell>
  );
}
