import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { DossierEvent } from '#domain/dossier/machine.ts';
import type { Offer } from '#domain/machine.ts';

/** Steps that are taken where their list is looked through; all others stand on the dossier's own page. */
const WITH_THE_CHECK: readonly DossierEvent[] = ['hand_over', 'hand_over_supplement'];
const WITH_THE_SIGNATURE: readonly DossierEvent[] = ['send', 'give_back', 'send_supplement', 'give_back_supplement'];

export const isCheckStep = (event: DossierEvent): boolean => WITH_THE_CHECK.includes(event);

/** A head who looks at what he signed can take it back on the same page. */
export const isSigningStep = (event: DossierEvent): boolean => WITH_THE_SIGNATURE.includes(event) || event === 'recall';

/** "No need" is asked for only while nobody stands on the list: before that it would be one button that never works. */
export function isOverviewStep(event: DossierEvent, { counts }: Pick<DossierDetail, 'counts'>): boolean {
  if (event === 'report_no_need' && counts.lines > 0) return false;
  return !WITH_THE_CHECK.includes(event) && !WITH_THE_SIGNATURE.includes(event);
}

/** Steps that bring a dossier on. All others hold it up, give it back or answer for somebody: offered, never urged. */
const ONWARD: readonly DossierEvent[] = [...WITH_THE_CHECK, 'send', 'send_supplement', 'forward', 'receive', 'settle'];

/** The step that a dossier's page puts forward, if one of those possible brings it on. */
export function mainStep<Need extends string>(offers: readonly Offer<DossierEvent, Need>[]): DossierEvent | null {
  return offers.find(({ event, refused }) => refused.length === 0 && ONWARD.includes(event))?.event ?? null;
}
