import type { LineDetail } from '#db/queries/line-detail.ts';
import { UNIT_EVENTS } from '#domain/line/unit-forms.ts';

type Offers = LineDetail['offers'];

/**
 * The steps that a unit takes with its line by one press. What the class's own way of deciding rules out for ever is
 * no step of this line at all, and is not shown as one that cannot be taken yet.
 */
export function unitOffers(offers: Offers): Offers {
  const ours: readonly string[] = UNIT_EVENTS;
  return offers.filter(
    ({ event, refused }) =>
      ours.includes(event) && !refused.some(({ code }) => code === 'route_external' || code === 'route_city'),
  );
}
