import { HistoryList } from '#components/page/history-list.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import type { LineDetail } from '#db/queries/line-detail.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** The people put forward for one place, one after the other, with why each of them was replaced. */
export function Chain({ line, m, f }: { line: LineDetail; m: Messages; f: Format }) {
  const t = m.dossier.line;
  const reasons: Partial<Record<string, string>> = m.reasons.withdrawal;
  return (
    <>
      <p className="muted small">{t.chainText}</p>
      <HistoryList
        items={line.chain.map(({ id, name, state, reasonCode, createdAt, class: klass }) => ({
          id,
          at: f.instant(createdAt),
          dateTime: new Date(createdAt).toISOString(),
          text: (
            <>
              {id === line.id ? <b>{name}</b> : <a href={`/lines/${id}`}>{name}</a>}{' '}
              <StateTag of="line" state={state} m={m} />
            </>
          ),
          detail: id === line.id ? t.now : klass.id === line.class.id ? undefined : klass.name,
          said: state === 'superseded' ? reasons[reasonCode ?? ''] : undefined,
        }))}
      />
    </>
  );
}
