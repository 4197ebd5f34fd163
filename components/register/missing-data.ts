import type { MissingField } from '#domain/eligibility/facts.ts';
import type { RuleDetail } from '#domain/eligibility/outcome.ts';

interface Found {
  isOpen: boolean;
  missing: readonly MissingField[] | null;
  detail: RuleDetail;
}

/** What would decide a line's open conditions, each field once. */
export function missingIn(findings: readonly Found[]): MissingField[] {
  return [...new Set(findings.filter((found) => found.isOpen).flatMap((found) => found.missing ?? []))];
}

/** The years of which a condition asks for the rating and none is known. */
export function unratedYears(findings: readonly Found[]): number[] {
  const asked = findings.flatMap(({ detail }) => (detail.kind === 'goodRatings' ? detail.actual : []));
  return [...new Set(asked.filter(({ rating }) => rating === null).map(({ year }) => year))];
}
