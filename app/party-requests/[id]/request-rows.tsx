import type { CheckRow } from '#components/page/check-list.tsx';
import type { PartyRequestDetail } from '#db/queries/opinions.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** The papers of a request in rows: ours, and the reply with what it said. */
export function requestRows(found: PartyRequestDetail, m: Messages, f: Format): CheckRow[] {
  const t = m.opinions;
  const who = (by: string | null, at: number) => t.by({ by: by ?? m.forms.operator, at: f.instant(at) });
  const count = (answer: 'agree' | 'refuse') => f.lines(found.lines.filter((line) => line.answer === answer).length);
  const rows: (CheckRow | null)[] = [
    { label: t.facts.plan, value: found.planNumber },
    found.number && found.day
      ? {
          label: t.facts.paper,
          value: (
            <>
              {t.paper({ number: found.number, day: f.day(found.day) })}
              <small>{who(found.askedBy, found.askedAt)}</small>
            </>
          ),
        }
      : null,
    found.note ? { label: t.facts.note, value: found.note } : null,
    found.replyNumber && found.replyDay
      ? {
          label: t.replied,
          value: (
            <>
              {t.paper({ number: found.replyNumber, day: f.day(found.replyDay) })}
              <small>{t.counted({ agree: count('agree'), refuse: count('refuse') })}</small>
              {found.answeredAt === null ? null : <small>{who(found.answeredBy, found.answeredAt)}</small>}
            </>
          ),
        }
      : null,
  ];
  return rows.flatMap((row) => row ?? []);
}
