import type { Crumb } from '#components/page/page-head.tsx';
import type { ImportDetail } from '#db/queries/import-page.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';

/** The batch that the list came in with, for those who may see it. */
export function batchHref({ batchId }: ImportDetail, viewer: Viewer): string | null {
  return batchId && permits(viewer, 'import.city') ? `/imports/city/${batchId}` : null;
}

/** From where one comes to a list: the office from its batch, everybody else from the unit's dossier. */
export function crumbsOf(detail: ImportDetail, viewer: Viewer, m: Messages): Crumb[] {
  const batch = batchHref(detail, viewer);
  if (batch)
    return [
      { label: m.imports.city.title, href: '/imports/city' },
      { label: m.imports.city.batchTitle, href: batch },
    ];
  const { dossier, round } = detail;
  return [
    { label: m.dossier.title, href: '/dossiers' },
    ...(dossier ? [{ label: m.dossier.ofRound({ round: round.name }), href: `/dossiers/${dossier.id}` }] : []),
    ...(dossier && permits(viewer, 'import.unit')
      ? [{ label: m.imports.title, href: `/imports/new?dossier=${dossier.id}` }]
      : []),
  ];
}
