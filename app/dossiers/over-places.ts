import type { DossierClass } from '#db/queries/dossier-classes.ts';
import type { OwnPlaces } from '#db/queries/unit-places.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** The classes in which a unit asks for more than its places, each in words, in the plan's order. */
export function overPlaces(
  classes: readonly Pick<DossierClass, 'id' | 'name'>[],
  places: readonly OwnPlaces[],
  m: Messages,
  f: Format,
): string[] {
  const own = new Map(places.map((row) => [row.classId, row]));
  return classes.flatMap(({ id, name }) => {
    const row = own.get(id);
    if (!row || row.asking <= row.places) return [];
    return m.places.ownOverClass({ name, places: f.number(row.places), asking: f.number(row.asking) });
  });
}
