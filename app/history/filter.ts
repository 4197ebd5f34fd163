import type { HistoryFilters } from '#db/queries/history.ts';
import { HISTORY_KINDS, type HistoryKind } from '#domain/history.ts';
import { type Permission, permits } from '#domain/permissions.ts';
import { parsePartialDay } from '#domain/text/parse-day.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Query } from '#server/page.ts';

const FIELDS = ['kind', 'action', 'actor', 'day'] as const;
export type Typed = Partial<Record<(typeof FIELDS)[number], string>>;

/** What the address asks for, as it was typed and as the search takes it. */
export function filterOf(query: Query, kinds: readonly HistoryKind[]) {
  const typed: Typed = {};
  for (const field of FIELDS) {
    const value = query[field];
    if (typeof value === 'string' && value.trim() !== '') typed[field] = value.trim().slice(0, 100);
  }
  const day = parsePartialDay(typed.day ?? '') ?? undefined;
  const filters: HistoryFilters = {
    kind: kinds.find((kind) => kind === typed.kind),
    action: typed.action,
    actor: typed.actor,
    day: day?.length === 10 ? day : undefined,
  };
  return { filters, typed, page: Math.max(1, Number.parseInt(String(query.page ?? '1'), 10) || 1) };
}

/** The address of a page of the same search. */
export function hrefOf(typed: Typed, page: number): string {
  const query = new URLSearchParams(typed);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/history?${query}` : '/history';
}

/** The pages on which records of a kind are read, and by whom; `of`: the record is named behind it, and not below. */
const PAGES: Partial<Record<HistoryKind, { page: string; of?: '?rule='; needs: Permission }>> = {
  dossier: { page: '/dossiers', needs: 'dossier.read' },
  person: { page: '/people', needs: 'people.read' },
  class: { page: '/classes', needs: 'class.read' },
  plan: { page: '/plans', needs: 'plan.read' },
  party_request: { page: '/party-requests', needs: 'opinion.read' },
  opinion_rule: { page: '/party-requests/rules', of: '?rule=', needs: 'opinion.read' },
  submission: { page: '/submissions', needs: 'submission.read' },
  decision: { page: '/decisions', needs: 'decision.read' },
  proposal: { page: '/proposals', needs: 'proposal.read' },
  unit: { page: '/units', needs: 'unit.manage' },
  account: { page: '/accounts', needs: 'account.manage' },
};

/** Where the viewer reads an event's record; undefined for what has no page of its own, or none for them. */
export function recordHref(
  viewer: Viewer,
  { subjectKind, subjectId }: { subjectKind: string; subjectId: string },
): string | undefined {
  const kind = HISTORY_KINDS.find((one) => one === subjectKind);
  const place = kind && PAGES[kind];
  return place && permits(viewer, place.needs) ? `${place.page}${place.of ?? '/'}${subjectId}` : undefined;
}
