import type { DossierNeed } from '#domain/dossier/machine.ts';
import type { ImportRefusal } from '#domain/list-import.ts';
import type { BasicRefusal } from '#domain/machine.ts';
import type { RegisterRefusal } from '#domain/register-refusals.ts';
import type { Actor } from '#domain/roles.ts';
import { actorsFor, lentBy, type Place, type Viewer } from '#domain/viewer.ts';
import { Refusal } from '../context.ts';

type Code = RegisterRefusal | ImportRefusal | BasicRefusal | DossierNeed | 'not_found';

/** Refuses with one closed code, for one record or for several that it concerns. */
export function refuse(code: Code, about: { subjectIds?: readonly string[]; field?: string } = {}): never {
  const { subjectIds = [], field } = about;
  throw new Refusal(
    subjectIds.length > 0 ? subjectIds.map((subjectId) => ({ code, subjectId, field })) : [{ code, field }],
  );
}

/** Refuses where any list of reasons was gathered; all of them at once, so that a person mends them in one go. */
export function refuseAny(reasons: readonly { code: Code; subjectId?: string; field?: string }[]): void {
  if (reasons.length > 0) throw new Refusal(reasons);
}

/**
 * The capacity in which the viewer may do something that is no step of a machine, and by whose lent right.
 *
 * @throws Refusal `not_your_role` where the viewer has none of them at this place
 */
export function actAs(viewer: Viewer, place: Place, ...able: readonly Actor[]): { as: Actor; onBehalfOf?: string } {
  const as = able.find((actor) => actorsFor(viewer, place).includes(actor)) ?? refuse('not_your_role');
  return { as, onBehalfOf: lentBy(viewer, as, place) };
}
