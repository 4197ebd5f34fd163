import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { type ClassOverview, classesOverview } from '#db/queries/classes.ts';
import { planPeople } from '#db/queries/plan-people.ts';
import { plansFor } from '#db/queries/plans.ts';
import { classStage } from '#domain/plan/class-stage.ts';
import { dayOf } from '#domain/time/day.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { STAGE_TONES } from './stage-tones.ts';

export default async function ClassesPage({ searchParams }: Page) {
  const viewer = await requireViewer('class.read');
  const query = await searchParams;
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.classes;
  const now = await requestNow();
  const plans = (await plansFor(viewer)).filter((plan) => plan.state !== 'draft');
  const plan = plans.find((each) => each.id === query.plan) ?? plans[0];
  const rows = plan ? await classesOverview(viewer, plan.id) : [];
  const { turns, people } = plan ? await planPeople(viewer, plan.id) : { turns: 0, people: 0 };
  const stageOf = (row: ClassOverview) => classStage({ ...row, now, today: dayOf(now) });
  return (
    <AppShell viewer={viewer} current="classes">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={plan ? t.sub({ turns: f.turns(turns), people: f.people(people) }) : undefined}
        crumbs={plan?.number ? [{ label: `${t.planLabel} ${plan.number}`, href: `/plans/${plan.id}` }] : []}
        actions={<ListLinks here="/classes" query={query} m={m} />}
        m={m}
      />
      {plans.length > 1 ? (
        <FilterBar m={m}>
          <SelectField
            name="plan"
            optional=""
            label={t.planLabel}
            defaultValue={plan?.id}
            options={plans.map((p) => ({ value: p.id, label: t.planOption({ number: p.number ?? '', year: p.year }) }))}
          />
        </FilterBar>
      ) : null}
      <DataTable
        caption={t.title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            head: t.columns.name,
            cell: (row) => (
              <>
                <a href={`/classes/${row.id}`}>{row.name}</a>
                <small>{m.catalogue.intakeModes[row.intakeMode]}</small>
              </>
            ),
          },
          {
            key: 'dates',
            head: t.columns.dates,
            cell: (row) => (row.startsOn && row.endsOn ? f.dayRange(row.startsOn, row.endsOn) : t.noDates),
          },
          { key: 'quota', head: t.columns.quota, align: 'end', cell: (row) => f.number(row.quota) },
          {
            key: 'registered',
            head: t.columns.registered,
            align: 'end',
            cell: (row) =>
              row.registered > row.quota ? (
                <>
                  <b>{f.number(row.registered)}</b> <small>{t.over}</small>
                </>
              ) : (
                f.number(row.registered)
              ),
          },
          { key: 'clean', head: t.columns.clean, align: 'end', cell: (row) => f.number(row.clean) },
          {
            key: 'questioned',
            head: t.columns.questioned,
            align: 'end',
            cell: (row) =>
              row.questioned > 0 ? (
                <a href={`/classes/${row.id}?only=questioned`}>{f.number(row.questioned)}</a>
              ) : (
                f.number(0)
              ),
          },
          {
            key: 'closes',
            head: t.columns.closes,
            cell: (row) => (row.closesAt === null ? t.noClosing : f.closing(row.closesAt)),
          },
          {
            key: 'stage',
            head: t.columns.stage,
            cell: (row) => {
              const stage = stageOf(row);
              return <Tag tone={STAGE_TONES[stage]}>{t.stages[stage]}</Tag>;
            },
          },
        ]}
        empty={
          <Empty title={t.none} action={<ButtonLink href="/plans">{t.toPlans}</ButtonLink>}>
            {t.noneText}
          </Empty>
        }
        m={m}
      />
    </AppShell>
  );
}
