import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea, TextField } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { letterheads } from '#db/queries/papers/pages.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { dropHead, setHead } from '../../actions.ts';
import { HeadPreview } from '../../head-preview.tsx';
import { TakeBack } from '../../take-back.tsx';

/** How one unit's papers are headed: now, from a day on, and before. */
export default async function LetterheadPage({ params, searchParams }: Page<'unitId'>) {
  const viewer = await requireViewer('paper.read');
  const { unitId } = await params;
  const on = await requestDay();
  const of = (await letterheads(viewer, on)).find(({ id }) => id === unitId);
  if (!of) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.paperForms;
  const writes = permits(viewer, 'paper.write');
  const last = of.coming.at(-1) ?? of.head;
  return (
    <AppShell viewer={viewer} current="papers" notice={doneNotice(await searchParams, t.done)}>
      <title>{`${t.headTitle({ unit: of.title })} · ${m.ui.product}`}</title>
      <PageHead
        title={t.headTitle({ unit: of.title })}
        crumbs={[
          { label: t.title, href: '/papers' },
          { label: t.letterheadsTab, href: '/papers/letterheads' },
        ]}
        m={m}
      />
      <div className="stack">
        <SidePanel as="section" title={`${t.now}: ${of.since ? t.since({ day: f.day(of.since) }) : t.byTree}`}>
          <HeadPreview head={of.head} m={m} />
        </SidePanel>
        {of.coming.map((row) => (
          <SidePanel key={row.id} as="section" title={`${t.coming}: ${t.since({ day: f.day(row.validFrom) })}`}>
            <HeadPreview head={row} m={m} />
            {writes ? (
              <TakeBack
                id={row.id}
                version={row.version}
                of={{ unit: unitId }}
                action={dropHead}
                viewer={viewer}
                m={m}
              />
            ) : null}
          </SidePanel>
        ))}
        {writes ? (
          <ActionForm fold={t.set} action={setHead} problems={m.ui.problems} {...(await formFor(viewer, 'head'))}>
            <p className="hint">{t.setHint}</p>
            <input type="hidden" name="unit" value={unitId} />
            <input type="hidden" name="seen" value={of.seen} />
            <TextField
              name="over"
              label={t.overField}
              hint={t.overHint}
              optional={m.ui.optional}
              width="medium"
              defaultValue={last.over ?? ''}
            />
            <TextArea name="own" label={t.ownField} hint={t.ownHint} rows={3} defaultValue={last.own.join('\n')} />
            <TextField name="place" label={t.placeField} hint={t.placeHint} width="medium" defaultValue={last.place} />
            <DateField name="from" label={t.from} hint={m.ui.dayHint} defaultValue={f.day(on)} />
            <div>
              <SubmitButton>{t.saveHead}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
        {of.past.map((row) => (
          <details key={row.id} className="side">
            <summary>{`${t.past}: ${t.since({ day: f.day(row.validFrom) })}`}</summary>
            <HeadPreview head={row} m={m} />
          </details>
        ))}
      </div>
    </AppShell>
  );
}
