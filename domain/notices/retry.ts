const MINUTE = 60_000;

/** How long a mail rests after each failed attempt; together they outlast a weekend. */
const PAUSES = [1, 5, 30, 120, 720, 1440, 1440].map((minutes) => minutes * MINUTE);

/** After how many attempts a mail is given up. */
export const MOST_ATTEMPTS = PAUSES.length + 1;

/** How long a mail may wait to be sent: what is older is no news, and a register that is given a mail server later does not send the past. */
export const MAIL_FRESH_MS = 7 * 24 * 60 * MINUTE;

/** For how long one process has a mail in hand; far longer than one attempt may take. */
export const CLAIM_MS = 10 * MINUTE;

/**
 * What follows a failed attempt.
 *
 * @param attempts how many there were, this one included
 * @param isFinal the server refused this mail for good (an answer 5xx to recipient or content)
 * @returns the pause in milliseconds, or null where it is given up
 */
export function pauseAfter(attempts: number, isFinal: boolean): number | null {
  return isFinal ? null : (PAUSES[attempts - 1] ?? null);
}
