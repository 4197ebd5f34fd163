import { notFound } from 'next/navigation';
import { SelectField } from '#components/form/select-field.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PaperPanel } from '#components/page/paper-panel.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { classOf } from '#db/queries/classes.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import { lineOffers } from '#db/queries/line-offers.ts';
import { linesOfClass } from '#db/queries/lines.ts';
import { papersOfClass } from '#db/queries/papers/available.ts';
import { vacanciesOf } from '#db/queries/vacancies.ts';
import { LINE_STATES } from '#domain/line/machine.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { RecordHistory } from '#server/record-history.tsx';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { BeginAll } from './begin-all.tsx';
import { ClassHead } from './class-head.tsx';
import { filtersFrom, lineFilters, listHref } from './filters.ts';
import { LineList } from './line-list.tsx';
import { Parallel } from './parallel.tsx';
import { StepsPanel } from './steps-panel.tsx';

export default async function ClassPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('class.read');
  const { id } = await params;
  const found = await classOf(viewer, id);
  if (!found) notFound();
  const query = await searchParams;
  const filters = filtersFrom(query);
  const now = await requestNow();
  const all = await linesOfClass(viewer, id, { states: LINE_STATES.filter((state) => state !== 'draft') });
  const lines = await linesOfClass(viewer, id, lineFilters(filters));
  const offers = await lineOffers(
    viewer,
    all.map((line) => line.id),
    now,
  );
  const names = await conditionNames(lines.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const units = new Map(all.map(({ unit }) => [unit.id, unit.title]));
  const vacancies = await vacanciesOf(viewer, id, now);
  const papers = (await papersOfClass(viewer, id, now)).map((kind) => ({ kind, id }));
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.classes;
  const { counts, quota } = found;
  return (
    <AppShell viewer={viewer} current="classes" notice={doneNotice(query, t.done)}>
      <title>{`${found.name} · ${m.ui.product}`}</title>
      <ClassHead found={found} query={query} offers={[...offers.values()]} viewer={viewer} now={now} m={m} f={f} />
      <Facts
        facts={[
          { label: t.facts.quota, value: f.number(quota) },
          {
            label: t.facts.registered,
            value: f.number(counts.registered),
            of: t.facts.sameAsPeople,
            tone: counts.registered > quota ? 'late' : undefined,
          },
          { label: t.facts.clean, value: f.number(counts.clean) },
          {
            label: t.facts.questioned,
            value: f.number(counts.questioned),
            href: counts.questioned > 0 ? listHref(id, { only: 'questioned' }) : undefined,
            tone: counts.questioned > 0 ? 'fix' : undefined,
          },
          { label: t.facts.validated, value: f.number(counts.byState.validated ?? 0) },
          {
            label: t.facts.seated,
            value: f.number(counts.seated),
            of: t.facts.ofQuota({ n: f.number(quota) }),
            tone: counts.seated > quota ? 'late' : undefined,
          },
        ]}
      />
      <Parallel viewer={viewer} klass={found} m={m} f={f} />
      {vacancies.length > 0 ? (
        <Notice kind="warn">
          {m.vacancies.count({ n: f.number(vacancies.length) })}{' '}
          <a href={`/classes/${id}/ranking`}>{m.vacancies.title}</a>
        </Notice>
      ) : null}
      <FilterBar clearHref={listHref(id, filters) === listHref(id, {}) ? undefined : listHref(id, {})} m={m}>
        <TextField name="q" label={t.filter.search} defaultValue={filters.q} type="search" />
        <SelectField
          name="unit"
          optional=""
          label={t.filter.unit}
          empty={t.filter.allUnits}
          defaultValue={filters.unit}
          options={[...units].map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="state"
          optional=""
          label={t.filter.state}
          empty={t.filter.standing}
          defaultValue={filters.state}
          options={LINE_STATES.flatMap((value) => {
            const n = counts.byState[value] ?? 0;
            return n > 0 ? { value, label: `${m.states.line[value]} (${f.number(n)})` } : [];
          })}
        />
        <SelectField
          name="only"
          optional=""
          label={t.filter.only}
          empty={t.filter.onlyAny}
          defaultValue={filters.only}
          options={[
            { value: 'clean', label: t.filter.onlyClean },
            { value: 'questioned', label: t.filter.onlyQuestioned },
          ]}
        />
      </FilterBar>
      <BeginAll classId={id} offers={[...offers.values()]} viewer={viewer} m={m} f={f} />
      <LineList classId={id} lines={lines} offers={offers} names={names} m={m} f={f} />
      <StepsPanel
        classId={id}
        back={listHref(id, filters)}
        offers={lines.map((line) => offers.get(line.id) ?? [])}
        viewer={viewer}
        m={m}
      />
      <div className="stack">
        <PaperPanel papers={papers} m={m} />
        <RecordHistory viewer={viewer} kind="class" id={id} />
      </div>
    </AppShell>
  );
}
