import { eq, sql } from 'drizzle-orm';
import type { AmendmentReason } from '#domain/codes.ts';
import type { FrozenPaper } from '#domain/papers/form.ts';
import { type Day, dayOf, type Instant } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { amendingAnnex } from '../../commands/amendments/publish.ts';
import { loadDecision } from '../../commands/decisions/facts.ts';
import type { ClassSnapshot, LineSnapshot } from '../../commands/lines/snapshot.ts';
import { decision, orgUnit, plan } from '../../schema.ts';
import { type Db, read } from '../../store.ts';
import { readVersion } from '../../versions.ts';
import { seenDecisions } from '../decisions.ts';
import { one } from '../scope.ts';
import { PLAN_COLUMNS, paperGround } from './ground.ts';

interface AmendingAnnex {
  amends: { number: string | null; day: Day | null };
  class: ClassSnapshot | null;
  removed: (LineSnapshot & { reason: AmendmentReason; replacedBy: string | null })[];
  lines: LineSnapshot[];
  paper?: FrozenPaper;
}

/**
 * What the paper of an amending decision is made of, for whoever may see it: from the frozen version once published.
 * Who stands in for whom is by line; no word that was written inside the office is among it. Undefined for what the
 * viewer may not see, and for a decision that amends none.
 */
export async function amendmentForPaper(viewer: Viewer, id: string, now: Instant) {
  const db = read();
  const [seen] = await db
    .select({ decision, plan: PLAN_COLUMNS, issuerName: orgUnit.name })
    .from(decision)
    .innerJoin(plan, eq(plan.id, decision.planId))
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .where(one(decision.id, id, seenDecisions(viewer) ?? sql`1 = 0`));
  const firstId = seen?.decision.amendsId;
  if (!seen || !firstId) return undefined;
  const { decision: d, plan: of, issuerName } = seen;
  const version = d.versionId ? await readVersion<AmendingAnnex>(db, 'decision', id) : undefined;
  const loaded = version ? undefined : await loadDecision(db, viewer, id);
  const annex = version?.value ?? (loaded && ((await amendingAnnex(db, loaded)) as AmendingAnnex));
  if (!annex?.class) return undefined;
  const on = d.day ?? dayOf(now);
  const whole = annex.lines.length === 0 && (await takesOffAll(db, firstId, annex.removed));
  return {
    ...(await paperGround(db, { kind: 'amendment', plan: of, issuerName, on, kept: version?.value.paper })),
    number: d.number,
    day: d.day,
    year: on.slice(0, 4),
    at: version?.at ?? d.preparedAt,
    signer: d.signerName ? { name: d.signerName, title: d.signerTitle ?? '', capacity: d.capacity } : null,
    amends: annex.amends,
    class: annex.class,
    /** Whether nobody of the first decision's own list is left. */
    whole,
    removed: annex.removed.map((row) => ({ ...listed(row), reason: row.reason, insteadId: row.replacedBy })),
    added: annex.lines.map(listed),
  };
}
export type AmendmentForPaper = NonNullable<Awaited<ReturnType<typeof amendmentForPaper>>>;

function listed({ id, person, unit }: LineSnapshot) {
  const { name, gender, birth, position } = person;
  return { lineId: id, name, gender, birth, position, unit: unit.name };
}

async function takesOffAll(db: Db, firstId: string, removed: readonly { id: string }[]): Promise<boolean> {
  const first = await readVersion<{ lines: { id: string }[] }>(db, 'decision', firstId);
  const off = new Set(removed.map((row) => row.id));
  return first?.value.lines.every((row) => off.has(row.id)) ?? false;
}
