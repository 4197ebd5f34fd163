import type { ClassPlaces } from '#db/queries/unit-places.ts';
import type { PlacesBasis } from '#domain/places/forms.ts';
import { divide } from '#domain/places/shares.ts';

/** What the page was asked to propose from; anything else is no proposal. */
export function basisOf(by: unknown): PlacesBasis {
  return by === 'headcount' || by === 'need' ? by : 'hand';
}

/** The numbers that stand in the fields: those that were allotted, or the quota divided as was asked. */
export function shownPlaces({ rows, quota }: ClassPlaces, basis: PlacesBasis): Map<string, number | null> {
  if (basis === 'hand') return new Map(rows.map(({ id, places }) => [id, places]));
  return divide(
    quota,
    rows.map(({ id, need, people }) => ({ id, weight: basis === 'need' ? need : people })),
  );
}
