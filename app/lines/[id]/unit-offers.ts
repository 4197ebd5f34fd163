import type { LineDetail } from '#db/queries/line-detail.ts';
import { UNIT_EVENTS } from '#domain/line/unit-forms.ts';

type Offers = LineDetail['offers'];

/** What a class's way of deciding rules out for ever, and what was asked for already, as the page says elsewhere. */
const HIDDEN: readonly string[] = ['route_external', 'route_city', 'withdrawal_not_asked'];

/**
 * The steps that a unit takes with its line by one press. What the class's own way of deciding rules out for ever is
 * no step of this line at all, and is not shown as one that cannot be taken yet.
 */
export function unitOffers(offers: Offers): Offers {
  const ours: readonly string[] = UNIT_EVENTS;
  return offers.filter(
    ({ event, refused }) => ours.includes(event) && !refused.some(({ code }) => HIDDEN.includes(code)),
  );
}
