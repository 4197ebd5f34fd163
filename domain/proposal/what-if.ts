import { addDays } from '../time/day.ts';
import type { ProposalClass, ProposalWorld } from './world.ts';

/** One thing that could be otherwise about a class. */
export const WHAT_IFS = ['one_place', 'week_earlier', 'week_later'] as const;
export type WhatIf = (typeof WHAT_IFS)[number];

const DAYS: Record<WhatIf, number> = { one_place: 0, week_earlier: -7, week_later: 7 };

/** Which of them can be asked of a class: one without any day cannot be shifted. */
export function whatIfsOf({ startsOn, endsOn }: ProposalClass): WhatIf[] {
  return WHAT_IFS.filter((one) => one === 'one_place' || startsOn !== null || endsOn !== null);
}

/** The same world with a place more in one class, or with its days a week earlier or later. */
export function worldIf(world: ProposalWorld, course: string, what: WhatIf): ProposalWorld {
  const move = (day: string | null) => day && addDays(day, DAYS[what]);
  const classes = world.classes.map((klass) => {
    if (klass.code !== course) return klass;
    if (what === 'one_place') return { ...klass, quota: klass.quota + 1 };
    return { ...klass, startsOn: move(klass.startsOn), endsOn: move(klass.endsOn) };
  });
  return { ...world, classes };
}

/** How one choice differs from another: who comes in and who falls out, by line. */
export function difference(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): { added: string[]; dropped: string[] } {
  return {
    added: [...after].filter((id) => !before.has(id)),
    dropped: [...before].filter((id) => !after.has(id)),
  };
}
