import type { Viewer } from '#domain/viewer.ts';

/** The accounts behind a viewer: his own and those for whom he acts, so that no rule is got round by delegation. */
export function identitiesOf(viewer: Viewer): string[] {
  const lent = viewer.grants.flatMap((grant) => (grant.onBehalfOf ? [grant.onBehalfOf] : []));
  return [...new Set([...(viewer.accountId ? [viewer.accountId] : []), ...lent])];
}
