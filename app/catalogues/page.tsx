import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField } from '#components/form/text-field.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { catalogues } from '#db/queries/catalogues.ts';
import { INTAKE_MODES, ROUTES } from '#domain/codes.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { madeUpDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { setRoute } from './actions.ts';
import { AddLink, CategoriesTable, PositionsTable, RoutesTable, RulesTable, TypesTable } from './tables.tsx';

export default async function CataloguesPage({ searchParams }: Page) {
  const viewer = await requireViewer('catalogue.manage');
  const found = await catalogues(viewer);
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const t = m.units.catalogues;
  const words = { found, m, f: formatFor(viewer.locale), locale: viewer.locale };
  return (
    <AppShell viewer={viewer} current="catalogues" notice={doneNotice(await searchParams, m.units.done)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub}
        actions={<ButtonLink href="/catalogues/calendar">{m.calendar.link}</ButtonLink>}
        m={m}
      />
      <div className="stack">
        <RoutesTable {...words} />
        <SidePanel title={t.change} as="section">
          <ActionForm action={setRoute} problems={m.ui.problems} {...(await formFor(viewer, 'route'))}>
            <SelectField
              name="intakeMode"
              label={t.mode}
              empty={m.ui.choose}
              width="medium"
              options={INTAKE_MODES.map((mode) => ({ value: mode, label: m.catalogue.intakeModes[mode] }))}
            />
            <SelectField
              name="categoryCode"
              label={t.category}
              empty={t.allCategories}
              width="medium"
              options={found.categories.map((row) => ({
                value: row.code,
                label: viewer.locale === 'en' ? row.nameEn : row.name,
              }))}
            />
            <SelectField
              name="route"
              label={t.route}
              empty={m.ui.choose}
              width="medium"
              options={ROUTES.map((route) => ({ value: route, label: m.catalogue.routes[route] }))}
            />
            <DateField name="validFrom" label={t.changeFrom} hint={m.ui.dayHint} />
            <div>
              <SubmitButton>{t.change}</SubmitButton>
            </div>
          </ActionForm>
        </SidePanel>
        <RulesTable {...words} />
        {madeUpDay() ? <Notice kind="info">{t.leadingSample}</Notice> : null}
        <PositionsTable {...words} />
        <AddLink kind="positions" m={m} />
        <CategoriesTable {...words} />
        <AddLink kind="categories" m={m} />
        <TypesTable {...words} />
        <AddLink kind="types" m={m} />
      </div>
    </AppShell>
  );
}
