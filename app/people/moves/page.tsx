import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { answeredMoves, incomingMoves, type MoveRow, outgoingMoves } from '#db/queries/people-moves.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { CancelMove } from './cancel-move.tsx';
import { MovesTable } from './moves-table.tsx';

export default async function MovesPage({ searchParams }: Page) {
  const viewer = await requireViewer('people.read');
  const on = await requestDay();
  const incoming = await incomingMoves(viewer, on);
  const outgoing = await outgoingMoves(viewer, on);
  const isListed = (move: MoveRow) => [...incoming, ...outgoing].some(({ id }) => id === move.id);
  const answered = (await answeredMoves(viewer, on)).filter((move) => !isListed(move));
  const writes = permits(viewer, 'people.write');
  const m = messagesFor(viewer.locale);
  const words = { m, f: formatFor(viewer.locale) };
  const t = m.people.movesPage;
  const cancelForm = await formFor(viewer, 'cancel');
  return (
    <AppShell viewer={viewer} current="people" notice={doneNotice(await searchParams, m.people.done)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub}
        crumbs={[{ label: m.people.title, href: '/people' }]}
        actions={<ListLinks here="/people/moves" m={m} />}
        m={m}
      />
      <div className="stack">
        {writes ? (
          <MovesTable
            caption={t.incoming}
            moves={incoming}
            empty={<Empty title={t.noIncoming}>{t.noIncomingText}</Empty>}
            steps={(move) => (
              <span>
                <ButtonLink kind="go" small href={`/people/moves/${move.id}`}>
                  {t.answer}
                </ButtonLink>
              </span>
            )}
            {...words}
          />
        ) : null}
        <MovesTable
          caption={t.outgoing}
          moves={outgoing}
          empty={<Empty title={t.noOutgoing} />}
          steps={(move) =>
            writes && move.state === 'offered' ? <CancelMove move={move} form={cancelForm} m={m} /> : null
          }
          {...words}
        />
        {answered.length > 0 ? <MovesTable caption={t.answered} moves={answered} empty={null} {...words} /> : null}
      </div>
    </AppShell>
  );
}
