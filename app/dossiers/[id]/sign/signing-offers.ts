import type { DossierDetail } from '#db/queries/dossiers.ts';

type Offers = DossierDetail['offers'];

/**
 * The head's steps as his page offers them: that the covering letter is not recorded yet keeps nobody from signing
 * here, because the same press tells it. Without it the press is refused all the same.
 */
export function signingOffers(offers: Offers): Offers {
  return offers.map((offer) => ({ ...offer, refused: offer.refused.filter(({ code }) => code !== 'letter_recorded') }));
}
