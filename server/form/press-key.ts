import { newId } from '#db/id.ts';
import type { Viewer } from '#domain/viewer.ts';

/**
 * The idempotency key of a form's next press. It carries for whom the page was drawn: a form that was opened in one
 * capacity and sent in another would else be done under a name that nobody meant.
 */
export function pressKey({ actingFor }: Pick<Viewer, 'actingFor'>): string {
  return actingFor ? `${newId()}@${actingFor}@` : newId();
}

/** Whether the form was drawn for another capacity than the one in which it is sent; a form without a key says nothing. */
export function isOfOtherCapacity(key: string | undefined, { actingFor }: Pick<Viewer, 'actingFor'>): boolean {
  return key !== undefined && key.split('@')[1] !== actingFor;
}
