import type { Viewer } from '#domain/viewer.ts';
import { pressKey } from './press-key.ts';

/**
 * The hidden fields of a form that is no `ActionForm`, such as one of several verbs: each gets a key of its own, so that
 * one verb's result is never given back for another.
 *
 * @param name tells the forms of a page apart, for what was typed into them
 */
export function FormKey({ name, viewer }: { name: string; viewer: Viewer }) {
  return (
    <>
      <input type="hidden" name="_form" value={name} />
      <input type="hidden" name="_key" value={pressKey(viewer)} />
    </>
  );
}
