import type { DelegationState } from '#domain/delegation.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { Tag, type Tone } from '../page/tag.tsx';
import type { Column } from '../table/data-table.tsx';

interface Row {
  validFrom: string;
  validTo: string;
  endedAt: number | null;
  state: DelegationState;
  reason: string | null;
}

const TONES: Record<DelegationState, Tone> = { to_come: 'wait', in_force: 'ok', over: 'none', ended: 'none' };

/** When a delegation holds, on what ground, and how it stands. */
export function delegationColumns<Of extends Row>(m: Messages, f: Format): Column<Of>[] {
  const t = m.delegations;
  return [
    {
      key: 'days',
      head: t.columns.days,
      cell: ({ validFrom, validTo, reason }) => (
        <>
          {t.days({ from: f.day(validFrom), to: f.day(validTo) })}
          <small>{reason ?? m.history.erased}</small>
        </>
      ),
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ state, endedAt }) => (
        <>
          <Tag tone={TONES[state]}>{t.states[state]}</Tag>
          {endedAt === null ? null : <div className="small muted">{t.endedAt({ at: f.instant(endedAt) })}</div>}
        </>
      ),
    },
  ];
}
