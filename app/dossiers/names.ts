import { postNames } from '#db/queries/people-changes.ts';
import type { RuleDetail } from '#domain/eligibility/outcome.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Names } from '#messages/condition-words.ts';

/** The names that the conditions of these lines mention by code: posts, and the classes of the same round. */
export async function namesFor(
  viewer: Viewer,
  lines: readonly { findings: readonly { detail: RuleDetail }[] }[],
  classes: readonly { code: string; name: string }[],
): Promise<Names> {
  const details = lines.flatMap((line) => line.findings.map((finding) => finding.detail));
  const posts = details.flatMap((detail) => (detail.kind === 'target' ? detail.required.positions : []));
  return {
    positions: await postNames(viewer, posts),
    classes: new Map(classes.map(({ code, name }) => [code, name])),
  };
}
