import type { Viewer } from '#domain/viewer.ts';
import type { Cast } from './accounts.ts';

/** Whoever plays a part. @throws Error for a name that is not in the cast */
export function actor(cast: Cast, username: string): Viewer {
  const found = cast.get(username);
  if (!found) throw new Error(`nobody plays ${username}`);
  return found;
}
