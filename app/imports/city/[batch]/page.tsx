import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { PickedBar } from '#components/table/picked-bar.tsx';
import { batchDetail } from '#db/queries/import-batches.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import { refusalText } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { send } from './actions.ts';
import { UnitLists } from './unit-lists.tsx';

const FORM = 'send';

/** What an office dropped: each unit's list with what was found, and one press that sends them on the units' behalf. */
export default async function BatchPage({ params, searchParams }: Page<'batch'>) {
  const viewer = await requireViewer('import.city');
  const { batch: id } = await params;
  const batch = await batchDetail(viewer, id, await requestNow());
  if (!batch) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.imports.city;
  const own = { ...m.workbook.refusals, ...m.workbook.listProblems, ...m.imports.errors };
  const words = (codes: readonly string[]) => codes.map((code) => refusalText(code, m, own) ?? m.forms.refused);
  const { rows, refused, silent } = batch;
  const sum = (key: 'lines' | 'clean' | 'questioned' | 'unregistrable') =>
    f.number(rows.reduce((total, { summary }) => total + summary[key], 0));
  const waiting = rows.filter(({ state }) => state === 'checked');
  return (
    <AppShell viewer={viewer} current="board" notice={doneNotice(await searchParams, m.imports.done)}>
      <title>{`${t.batchTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={t.batchTitle}
        sub={t.batchSub({
          round: batch.round.name,
          plan: batch.plan.number ?? '',
          at: f.instant(batch.at),
          by: batch.by ?? m.imports.preview.system,
        })}
        crumbs={[
          { label: m.board.title, href: '/board' },
          { label: t.title, href: '/imports/city' },
        ]}
        actions={<ButtonLink href="/imports/city">{t.again}</ButtonLink>}
        m={m}
      />
      <Facts
        facts={[
          { label: t.facts.files, value: f.number(rows.length + refused.length) },
          { label: t.facts.known, value: f.number(rows.length) },
          { label: t.facts.refused, value: f.number(refused.length), tone: refused.length > 0 ? 'late' : undefined },
          { label: t.facts.turns, value: sum('lines') },
          { label: t.facts.clean, value: sum('clean') },
          { label: t.facts.questioned, value: sum('questioned') },
          { label: t.facts.cannot, value: sum('unregistrable') },
        ]}
      />
      <div className="stack">
        {refused.length > 0 ? (
          <Notice kind="warn" title={t.refusedTitle({ n: f.number(refused.length) })}>
            <ul>
              {refused.map(({ file, codes }) => (
                <li key={file}>
                  <strong>{file}</strong>: {words(codes).join(' ')}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {waiting.length > 0 ? (
          <ActionForm action={send} problems={m.ui.problems} {...(await formFor(viewer, FORM))}>
            <input type="hidden" name="batch" value={id} />
            <p className="hint measure">{t.sendText}</p>
          </ActionForm>
        ) : (
          <Notice kind="ok">{t.allSent}</Notice>
        )}
        <UnitLists rows={rows} form={FORM} words={words} m={m} f={f} />
        {waiting.length > 0 ? (
          <PickedBar name="imports[]" m={m}>
            <SubmitButton form={FORM}>{t.send}</SubmitButton>
          </PickedBar>
        ) : null}
        {silent.length > 0 ? (
          <details>
            <summary>{t.missing({ n: f.number(silent.length) })}</summary>
            <p>{silent.map(({ title }) => title).join(', ')}</p>
          </details>
        ) : null}
      </div>
    </AppShell>
  );
}
