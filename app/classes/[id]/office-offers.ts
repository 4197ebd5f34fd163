import type { LineOffer } from '#db/queries/line-offers.ts';
import { OFFICE_EVENTS, type OfficeEvent } from '#domain/line/forms.ts';

/** A step of the office for a list of lines: how many could take it, and if none can, one line's reasons. */
export interface ListOffer extends Omit<LineOffer, 'event'> {
  event: OfficeEvent;
  possible: number;
}

/** Whether a line's step is one that the office takes from its list. */
export function isOffice(offer: LineOffer): offer is LineOffer & { event: OfficeEvent } {
  return OFFICE_EVENTS.some((event) => event === offer.event);
}

/** What can be done with a list of lines, from the offers of each; in the order of the office's buttons. */
export function listOffers(offers: readonly (readonly LineOffer[])[]): ListOffer[] {
  const all = offers.flat().filter(isOffice);
  return OFFICE_EVENTS.flatMap((event): ListOffer[] => {
    const same = all.filter((offer) => offer.event === event);
    const possible = same.filter((offer) => offer.refused.length === 0);
    const shown = possible[0] ?? same[0];
    return shown ? [{ ...shown, event, possible: possible.length }] : [];
  });
}

/** How many lines could take a step now, but for needs that only the step's own page can fulfil. */
export function ready(
  offers: readonly (readonly LineOffer[])[],
  event: LineOffer['event'],
  besides: readonly string[] = [],
): number {
  return offers
    .flat()
    .filter((offer) => offer.event === event && offer.refused.every(({ code }) => besides.includes(code))).length;
}
