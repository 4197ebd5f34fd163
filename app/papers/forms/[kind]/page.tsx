import { notFound } from 'next/navigation';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { paperForms } from '#db/queries/papers/pages.ts';
import { PAPER_ISSUERS, PAPER_KINDS } from '#domain/papers/kinds.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { dropForm } from '../../actions.ts';
import { TakeBack } from '../../take-back.tsx';
import { FormShown } from './form-shown.tsx';
import { SetForm } from './set-form.tsx';

/** What a kind of paper bears: now, from a day on, and before. */
export default async function PaperFormPage({ params, searchParams }: Page<'kind'>) {
  const viewer = await requireViewer('paper.read');
  const asked = (await params).kind;
  const kind = PAPER_KINDS.find((one) => one === asked);
  const on = await requestDay();
  const found = kind && (await paperForms(viewer, on));
  const of = found?.kinds.find((row) => row.kind === kind);
  if (!kind || !found || !of) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.paperForms;
  const takesOffice = PAPER_ISSUERS[kind] === 'office';
  const writes = permits(viewer, 'paper.write');
  const shown = { offices: takesOffice ? found.offices : null, m };
  return (
    <AppShell viewer={viewer} current="papers" notice={doneNotice(await searchParams, t.done)}>
      <title>{`${t.kinds[kind]} · ${m.ui.product}`}</title>
      <PageHead
        title={t.kinds[kind]}
        sub={t.issuers[PAPER_ISSUERS[kind]]}
        crumbs={[{ label: t.title, href: '/papers' }]}
        m={m}
      />
      <div className="stack">
        <SidePanel
          as="section"
          title={`${t.now}: ${of.now.validFrom ? t.since({ day: f.day(of.now.validFrom) }) : t.usual}`}
        >
          <FormShown form={of.now.form} {...shown} />
        </SidePanel>
        {of.coming.map((row) => (
          <SidePanel key={row.id} as="section" title={`${t.coming}: ${t.since({ day: f.day(row.validFrom!) })}`}>
            <FormShown form={row.form} {...shown} />
            {writes ? (
              <TakeBack id={row.id!} version={row.version} of={{ kind }} action={dropForm} viewer={viewer} m={m} />
            ) : null}
          </SidePanel>
        ))}
        {writes ? (
          <SetForm
            governmentId={found.governmentId}
            kind={kind}
            seen={of.seen}
            form={of.coming.at(-1)?.form ?? of.now.form}
            offices={shown.offices}
            from={f.day(on)}
            viewer={viewer}
            m={m}
          />
        ) : null}
        {of.past.map((row) => (
          <details key={row.id} className="side">
            <summary>{`${t.past}: ${t.since({ day: f.day(row.validFrom!) })}`}</summary>
            <FormShown form={row.form} {...shown} />
          </details>
        ))}
      </div>
    </AppShell>
  );
}
