import { DateField, TextField } from '#components/form/text-field.tsx';
import { dayOf, type Instant, timeOf } from '#domain/time/day.ts';
import type { Messages } from '#messages/messages.ts';

interface MomentFieldsProps {
  label: string;
  /** UTC milliseconds. */
  at?: Instant;
  optional?: string;
  m: Messages;
}

/** A day and a time of day in Việt Nam; midnight stands as 24:00 of the day that it ends. */
export function MomentFields({ label, at, optional, m }: MomentFieldsProps) {
  const isMidnight = at !== undefined && timeOf(at) === '00:00';
  return (
    <>
      <DateField
        name="day"
        label={label}
        hint={m.ui.dayHint}
        optional={optional}
        defaultValue={at === undefined ? undefined : dayOf(isMidnight ? at - 1 : at)}
      />
      <TextField
        name="time"
        label={m.plans.round.time}
        hint={m.plans.timeHint}
        width="short"
        optional={optional}
        defaultValue={at === undefined ? '17:00' : isMidnight ? '24:00' : timeOf(at)}
      />
    </>
  );
}
