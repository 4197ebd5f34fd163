import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { calendarOfYear } from '#db/queries/work-calendar.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { DayForm, DropDayForm } from './day-forms.tsx';

/** The days of a year that are not worked though they are no weekend, and weekend days that are; one of them by `?day=`. */
export default async function CalendarPage({ searchParams }: Page) {
  const viewer = await requireViewer('catalogue.manage');
  const query = await searchParams;
  const thisYear = Number((await requestDay()).slice(0, 4));
  const asked = /^\d{4}/.exec(String(query.day ?? query.year ?? ''))?.[0];
  const year = Number(asked ?? thisYear);
  const found = await calendarOfYear(viewer, year);
  const chosen = found?.days.find(({ day }) => day === query.day);
  if (!found || (query.day !== undefined && !chosen)) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.calendar;
  const years = [...new Set([...found.years, thisYear, thisYear + 1, year])].sort();
  const nameOf = (row: { name: string; nameEn: string }) => (viewer.locale === 'en' ? row.nameEn : row.name);
  return (
    <AppShell viewer={viewer} current="catalogues" notice={doneNotice(query, t.done)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={chosen ? t.changeDay({ day: f.weekday(chosen.day) }) : t.title}
        sub={chosen ? nameOf(chosen) : t.sub}
        crumbs={[
          { label: m.units.catalogues.title, href: '/catalogues' },
          ...(chosen ? [{ label: t.title, href: `/catalogues/calendar?year=${year}` }] : []),
        ]}
        m={m}
      />
      {chosen ? (
        <div className="stack">
          <SidePanel as="section" title={t.change}>
            <DayForm entry={chosen} viewer={viewer} m={m} />
          </SidePanel>
          <SidePanel as="section" title={t.remove}>
            <DropDayForm entry={chosen} viewer={viewer} m={m} />
          </SidePanel>
        </div>
      ) : (
        <>
          <FilterBar m={m}>
            <SelectField
              name="year"
              optional=""
              label={t.year}
              defaultValue={String(year)}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
            />
          </FilterBar>
          <div className="stack">
            <DataTable
              caption={t.ofYear({ year: String(year) })}
              showCaption
              rows={found.days}
              rowKey={(row) => row.day}
              columns={[
                { key: 'day', head: t.columns.day, names: true, cell: (row) => f.weekday(row.day) },
                {
                  key: 'works',
                  head: t.columns.works,
                  cell: ({ works }) => <Tag tone={works ? 'fix' : 'none'}>{works ? t.works.yes : t.works.no}</Tag>,
                },
                { key: 'name', head: t.columns.name, cell: nameOf },
                { key: 'source', head: t.columns.source, cell: (row) => row.source },
                {
                  key: 'change',
                  head: t.columns.change,
                  cell: ({ day }) => (
                    <ButtonLink small kind="quiet" href={`/catalogues/calendar?day=${day}`}>
                      {t.change}
                      <span className="hidden-text">{` ${f.day(day)}`}</span>
                    </ButtonLink>
                  ),
                },
              ]}
              empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
              m={m}
            />
            <SidePanel as="section" title={t.add}>
              <DayForm viewer={viewer} m={m} />
            </SidePanel>
          </div>
        </>
      )}
    </AppShell>
  );
}
