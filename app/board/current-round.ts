/** What tells which round is the current one. */
interface Run {
  opensAt: number;
  openClasses: number;
  plan: { state: string };
}

/**
 * The round that the office works on: the newest that has opened and still takes registrations, else the newest that
 * has opened under a plan that still runs, else the newest of all.
 *
 * @param rounds the newest first
 * @param now UTC milliseconds
 */
export function currentRound<Round extends Run>(rounds: readonly Round[], now: number): Round | undefined {
  const begun = rounds.filter((round) => round.opensAt <= now && round.plan.state !== 'closed');
  return begun.find((round) => round.openClasses > 0) ?? begun[0] ?? rounds[0];
}
