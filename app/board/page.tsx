import { redirect } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { roundsFor } from '#db/queries/plans.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { currentRound } from './current-round.ts';

/** Leads to the board of the round that runs; before there is any, says what comes first. */
export default async function BoardStart() {
  const viewer = await requireViewer('board.read');
  const now = await requestNow();
  const current = currentRound(await roundsFor(viewer, now), now);
  if (current) redirect(`/board/${current.id}`);
  const m = messagesFor(viewer.locale);
  return (
    <AppShell viewer={viewer} current="board">
      <title>{`${m.board.title} · ${m.ui.product}`}</title>
      <PageHead title={m.board.title} m={m} />
      <div className="sheet">
        <Empty title={m.board.noRound} action={<ButtonLink href="/plans">{m.board.toPlans}</ButtonLink>}>
          {m.board.noRoundText}
        </Empty>
      </div>
    </AppShell>
  );
}
