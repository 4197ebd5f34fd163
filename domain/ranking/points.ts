import type { Gender } from '../codes.ts';
import type { Gap } from '../eligibility/standards.ts';
import { YEARLY_PERIODS } from '../eligibility/yearly-periods.ts';
import type { Points } from './priority.ts';

/** What is known of somebody who stands on a list, for his place in it. `null` is "not known" and gives no points. */
export interface RankingFacts {
  /** How many of his post's standards the class would fill: `countsAsStandard`. */
  standardsFilled: number;
  /** Holds a leading post, or is to hold one, as confirmed. */
  leading: boolean | null;
  gender: Gender | null;
  /** As written, 'Kinh' for the majority. */
  ethnicity: string | null;
  /** How often he was deferred or put on a waiting list before, in other classes of the register. */
  waited: number;
  /** Periods of fostering that he still lacks in the class's year, of the 40 that the law asks. */
  missingPeriods: number | null;
  yearsToServe: number | null;
  /** The post's place in official lists, from 1; null for whoever has none. */
  protocolOrder: number | null;
  /** The unit's own order of preference in the class, from 1. */
  preference: number;
}

/**
 * Whether what somebody lacks puts him before others: only what a text or lasting practice asks of his post, or a text
 * that sends him to the course. The register's own goals never do. They hold for everybody, so where they count nearly
 * every candidate of a degree course has full points and the criterion tells nobody apart; and a place would be owed
 * to an aim of the office that no text knows. They stay visible where people are chosen, named as goals.
 */
export function countsAsStandard({ standard }: Pick<Gap, 'standard'>): boolean {
  return standard.binding !== 'goal';
}

const FULL = 10;
const whole = (points: number) => Math.max(0, Math.min(FULL, Math.round(points)));
const ifTrue = (is: boolean | null) => (is ? FULL : 0);

/** Whole points from 0 to 10 for each criterion; what they are worth is `ranking_criterion`'s to say. */
export function pointsOf(facts: RankingFacts): Points {
  return {
    lacks_standard: ifTrue(facts.standardsFilled > 0),
    leading_post: ifTrue(facts.leading),
    woman: ifTrue(facts.gender === 'F'),
    ethnic_minority: ifTrue(facts.ethnicity !== null && facts.ethnicity !== 'Kinh'),
    // The first time counts half; from the second on it counts in full.
    waited_before: whole(facts.waited * 5),
    missing_periods: whole(((facts.missingPeriods ?? 0) / YEARLY_PERIODS) * FULL),
    // Twenty years and more count in full.
    years_to_serve: whole(Math.floor((facts.yearsToServe ?? 0) / 2)),
    protocol_order: facts.protocolOrder === null ? 0 : whole(FULL + 1 - facts.protocolOrder),
    unit_order: whole(FULL + 1 - facts.preference),
  };
}
