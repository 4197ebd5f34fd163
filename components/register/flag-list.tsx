import type { ReactNode } from 'react';
import type { WithdrawalReason } from '#domain/codes.ts';
import type { LineState } from '#domain/line/machine.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { StateTag } from '../page/state-tag.tsx';

/** What a unit asked of somebody after he had gone up, and what it was answered. */
export interface ShownFlag {
  id: string;
  lineId: string;
  classId: string;
  name: string;
  unit: string;
  state: LineState;
  reason: string | null;
  comment: string | null;
  at: number;
  closedAt: number | null;
  closedBy: string | null;
  answer: string | null;
}

interface FlagListProps<Flag extends ShownFlag> {
  flags: readonly Flag[];
  /** What the viewer can do with a question that has no answer yet. */
  answer?: (flag: Flag) => ReactNode;
  m: Messages;
  f: Format;
}

/** The questions that units' later words raised, those without an answer first. */
export function FlagList<Flag extends ShownFlag>({ flags, answer, m, f }: FlagListProps<Flag>) {
  const t = m.amendments;
  return flags.map((flag) => (
    <div key={flag.id} className="person">
      <span className="row">
        <b>{flag.name}</b> <StateTag of="line" state={flag.state} m={m} />
      </span>
      <span className="muted">{t.by({ unit: flag.unit, at: f.instant(flag.at) })}</span>
      <p className="said">
        {t.asked({ reason: m.reasons.withdrawal[flag.reason as WithdrawalReason] ?? '', comment: flag.comment ?? '' })}
      </p>
      {flag.closedAt === null ? (
        answer?.(flag)
      ) : (
        <p className="why">
          {t.answered({ by: flag.closedBy ?? '', at: f.instant(flag.closedAt), answer: flag.answer ?? '' })}
        </p>
      )}
    </div>
  ));
}
