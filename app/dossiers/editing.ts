import type { DossierDetail } from '#db/queries/dossiers.ts';

/**
 * Whether the viewer may put people on the list of a class now: the unit until the class closes, the office also
 * later, to enter what came in on paper.
 */
export function canRegister(dossier: Pick<DossierDetail, 'isEditable' | 'actors'>, isOpen: boolean): boolean {
  return dossier.isEditable && (isOpen || dossier.actors.includes('consolidator'));
}

/** The viewer stands to the dossier as its own unit, not as an office or a unit that forwards. */
export function isOwnUnit({ actors }: Pick<DossierDetail, 'actors'>): boolean {
  return actors.includes('unit_clerk') || actors.includes('unit_head');
}
