import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { Notice } from '../page/notice.tsx';

/**
 * In which capacity the viewer works, where there is a choice or it is not his own: for whom he acts now, and a press
 * for each other capacity. Nothing for everybody else. Works without a script.
 */
export function CapacityForm({ viewer, action, m, f }: { viewer: Viewer; action: string; m: Messages; f: Format }) {
  const { lenders = [], actingFor, hasOwnRights } = viewer;
  const t = m.delegations;
  const words = lenders.map(({ accountId, name, until }) => ({ accountId, name, until: f.day(until) }));
  const current = words.find(({ accountId }) => accountId === actingFor);
  const others = words.filter((lender) => lender !== current);
  if (words.length === 0) return null;
  return (
    <Notice kind={current ? 'warn' : 'info'}>
      <form className="row" action={action} method="post">
        <p>{current ? <b>{t.acting(current)}</b> : words.map((lender) => t.mayAct(lender)).join(' ')}</p>
        {others.map((lender) => (
          <button key={lender.accountId} type="submit" name="actingFor" value={lender.accountId} className="btn small">
            {t.actFor(lender)}
          </button>
        ))}
        {current && hasOwnRights ? (
          <button type="submit" name="actingFor" value="" className="btn small">
            {t.actAsOneself}
          </button>
        ) : null}
      </form>
    </Notice>
  );
}
