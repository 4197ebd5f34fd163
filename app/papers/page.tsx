import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { paperForms } from '#db/queries/papers/pages.ts';
import { PAPER_ISSUERS } from '#domain/papers/kinds.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

/** Every kind of paper with what it bears today. */
export default async function PapersPage() {
  const viewer = await requireViewer('paper.read');
  const found = await paperForms(viewer, await requestDay());
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.paperForms;
  return (
    <AppShell viewer={viewer} current="papers">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={<p className="measure">{t.sub}</p>}
        actions={
          <>
            <ButtonLink kind="plain" href="/papers/letterheads">
              {t.letterheadsTab}
            </ButtonLink>
            <ButtonLink kind="plain" href="/papers/signers">
              {t.signersTab}
            </ButtonLink>
          </>
        }
        m={m}
      />
      <DataTable
        caption={t.formsTab}
        rows={found?.kinds ?? []}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: 'kind',
            head: t.columns.kind,
            names: true,
            cell: ({ kind }) => <a href={`/papers/forms/${kind}`}>{t.kinds[kind]}</a>,
          },
          { key: 'issuer', head: t.columns.issuer, cell: ({ kind }) => t.issuers[PAPER_ISSUERS[kind]] },
          { key: 'symbol', head: t.columns.symbol, cell: ({ now }) => now.form.symbol ?? t.noSymbol },
          { key: 'bases', head: t.columns.bases, cell: ({ now }) => t.bases({ n: now.form.bases.length }) },
          {
            key: 'since',
            head: t.columns.since,
            cell: ({ now, coming: [next] }) => (
              <>
                {now.validFrom ? t.since({ day: f.day(now.validFrom) }) : <span className="muted">{t.usual}</span>}
                {next?.validFrom ? <div className="sub">{t.comingFrom({ day: f.day(next.validFrom) })}</div> : null}
              </>
            ),
          },
        ]}
        empty={<Empty title={t.noGovernment}>{t.noGovernmentText}</Empty>}
        m={m}
      />
    </AppShell>
  );
}
