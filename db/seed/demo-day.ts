/**
 * The day on which the sample world stands still unless CLOCK says otherwise: after the classes' first closing days and
 * before their last ones, so that each role finds work that the Plan's own dates allow.
 */
export const DEMO_DAY = '2022-05-12T09:00:00+07:00';
