import { addDays, dayOf, type Instant, timeOf } from '#domain/time/day.ts';
import { callWords as words } from '#messages/papers/call.ts';
import { inFigures, written } from './parts.ts';

/**
 * A closing moment as papers announce it: as an instant, of which midnight is 24:00 of the day that ends, and in words,
 * which name the first moment that is too late ("trước ngày 25/3/2022" ends with the 24th).
 */
export function deadlineOf(at: Instant): { at: string; words: string } {
  const [day, time] = [dayOf(at), timeOf(at)];
  if (time === '00:00')
    return {
      at: words.at({ time: '24:00', day: inFigures(addDays(day, -1)) }),
      words: words.beforeDay({ day: written(day) }),
    };
  return {
    at: words.at({ time, day: inFigures(day) }),
    words: words.beforeTime({ time, day: written(day) }),
  };
}
