/**
 * What speaks for sending somebody before another, in the order in which the office's pages list it. How much each
 * counts is data (`ranking_criterion`); how many points a person has of each is `points.ts`.
 */
export const CRITERIA = [
  /** The class gives what a text asks of the person's post, or sends him for, and he lacks; not the office's goals. */
  'lacks_standard',
  /** Holds or, as confirmed yes or no, is to hold a leading post. Never the planning list itself. */
  'leading_post',
  'woman',
  'ethnic_minority',
  /** Was deferred or waitlisted before, and how often. */
  'waited_before',
  /** Hours below the 40 periods a year. */
  'missing_periods',
  'years_to_serve',
  /** The post's place in protocol order. */
  'protocol_order',
  /** The unit's own order of preference. */
  'unit_order',
] as const;
export type Criterion = (typeof CRITERIA)[number];
