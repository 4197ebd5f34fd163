import { useSyncExternalStore } from 'react';

const nothing = () => () => {};

/** False in the served page and until a script has taken over: what needs a script shows only where one runs. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
}
