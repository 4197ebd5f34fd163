import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { Tag, type Tone } from '#components/page/tag.tsx';
import { closingWords } from '#components/register/closing-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { extensionsFor, roundsFor } from '#db/queries/plans.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

type Extension = Awaited<ReturnType<typeof extensionsFor>>[number];

const TONES: Record<Extension['state'], Tone> = { asked: 'wait', granted: 'ok', refused: 'none' };

/** What the unit has asked for more time, and what was answered. */
export default async function ExtensionsPage({ searchParams }: Page) {
  const viewer = await requireViewer('extension.ask');
  const rows = await extensionsFor(viewer);
  const rounds = await roundsFor(viewer, await requestNow());
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.extension;
  const asks = rounds.some((round) => round.units.length > 0);
  return (
    <AppShell viewer={viewer} current="dossiers" notice={doneNotice(await searchParams, m.dossier.done)}>
      <title>{`${t.list} · ${m.ui.product}`}</title>
      <PageHead
        title={t.list}
        sub={t.sub}
        crumbs={[{ label: m.dossier.title, href: '/dossiers' }]}
        actions={
          <>
            <ListLinks here="/extensions" m={m} />
            {asks ? (
              <ButtonLink kind="go" href="/extensions/new">
                {t.askNew}
              </ButtonLink>
            ) : null}
          </>
        }
        m={m}
      />
      <DataTable
        caption={t.list}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'class', head: t.klass, cell: (row) => row.className ?? t.all },
          {
            key: 'asked',
            head: t.askedBy,
            whole: true,
            cell: (row) => (
              <>
                {row.reason}
                <div className="small muted">
                  {row.askedBy && row.askedAt !== null
                    ? t.by({ by: row.askedBy, at: f.instant(row.askedAt) })
                    : t.byOffice}
                </div>
              </>
            ),
          },
          { key: 'state', head: t.state, cell: (row) => <Tag tone={TONES[row.state]}>{t.states[row.state]}</Tag> },
          {
            key: 'answer',
            head: t.answer,
            cell: (row) => (
              <>
                {row.until === null ? null : <div>{t.until({ at: closingWords(row.until, m, f) })}</div>}
                {row.answer ? <div>{row.answer}</div> : null}
                {row.answeredBy && row.answeredAt !== null ? (
                  <div className="small muted">{t.by({ by: row.answeredBy, at: f.instant(row.answeredAt) })}</div>
                ) : null}
              </>
            ),
          },
        ]}
        empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
        m={m}
      />
    </AppShell>
  );
}
