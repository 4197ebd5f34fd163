import { eq, inArray } from 'drizzle-orm';
import type { FrozenPaper } from '#domain/papers/form.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import type { Ctx } from '../../context.ts';
import { paperToKeep } from '../../queries/papers/ground.ts';
import { type ListColumns, listColumns } from '../../queries/papers/list-columns.ts';
import { account, courseClass, dossier, file } from '../../schema.ts';
import type { Db, Tx } from '../../store.ts';
import { saveVersion } from '../../versions.ts';
import { type ClassSnapshot, type LineSnapshot, snapshotClasses, snapshotLines } from '../lines/snapshot.ts';
import type { DossierRecord } from './facts.ts';

/** What a unit sent, frozen: read back with `readVersion<DossierVersion>(db, 'dossier', id, number)`. */
export interface DossierVersion {
  event: 'send' | 'send_supplement' | 'send_on_behalf';
  /** UTC milliseconds. */
  at: number;
  onBehalf: boolean;
  late: boolean;
  unit: { code: string | null; name: string };
  round: { name: string; opensAt: number; closesAt: number };
  plan: { number: string | null; title: string; issuedOn: Day | null };
  letter: { number: string | null; day: Day | null; scanSha256: string | null } | null;
  /** Who sent it; null for the operator. */
  sentBy: { name: string; title: string | null } | null;
  /** Codes of the classes for which the unit reports no need. */
  noNeed: string[];
  classes: ClassSnapshot[];
  /** All that the unit has in the round after this sending; `sentNow` tells this sending's own lines. */
  lines: (LineSnapshot & { sentNow: boolean; columns?: ListColumns | null })[];
  /** How the list's paper is headed and who signs it; versions of before papers were made lack it. */
  paper?: FrozenPaper;
}

/** Freezes the dossier as it is after a sending. */
export async function freezeDossier(
  tx: Tx,
  ctx: Ctx,
  found: DossierRecord,
  sending: Pick<DossierVersion, 'event' | 'onBehalf' | 'late'> & { sentNow: readonly string[] },
) {
  const { sentNow, ...how } = sending;
  const lines = await snapshotLines(
    tx,
    found.live.filter((row) => row.state !== 'draft' || sentNow.includes(row.id)).map((row) => row.id),
  );
  const columns = await listColumns(
    tx,
    lines.map((row) => row.person.personId),
    dayOf(ctx.now),
  );
  const classIds = [...new Set(found.live.map((row) => row.classId))];
  const sentBy = await senderOf(tx, ctx);
  const value: DossierVersion = {
    ...how,
    at: ctx.now,
    unit: { code: found.unit.gsoCode, name: `${found.unitType} ${found.unit.name}` },
    round: { name: found.round.name, opensAt: found.round.opensAt, closesAt: found.round.closesAt },
    plan: { number: found.plan.number, title: found.plan.title, issuedOn: found.plan.issuedOn },
    letter: await letterOf(tx, found.dossier.id),
    sentBy,
    noNeed: await codesOf(tx, found.noNeedClassIds),
    classes: await snapshotClasses(tx, classIds),
    lines: lines.map((row) => ({
      ...row,
      sentNow: sentNow.includes(row.id),
      columns: columns.get(row.person.personId) ?? null,
    })),
    paper: await paperToKeep(tx, {
      ...{ kind: 'registration-list', governmentId: found.plan.issuerId, unitId: found.unit.id, on: dayOf(ctx.now) },
      // Whoever sends it has signed it; what is sent on a unit's behalf is signed by the unit's own head.
      signer: how.onBehalf || !sentBy?.title ? undefined : { name: sentBy.name, title: sentBy.title, capacity: null },
    }),
  };
  return saveVersion(tx, ctx, 'dossier', found.dossier.id, value);
}

async function letterOf(db: Db, dossierId: string): Promise<DossierVersion['letter']> {
  const [row] = await db
    .select({ number: dossier.letterNumber, day: dossier.letterDay, scanSha256: file.sha256 })
    .from(dossier)
    .leftJoin(file, eq(file.id, dossier.letterFileId))
    .where(eq(dossier.id, dossierId));
  return row && (row.number !== null || row.scanSha256 !== null) ? row : null;
}

async function senderOf(db: Db, { viewer }: Ctx): Promise<DossierVersion['sentBy']> {
  if (viewer.accountId === null) return null;
  const [row] = await db
    .select({ name: account.name, title: account.title })
    .from(account)
    .where(eq(account.id, viewer.accountId));
  return row ?? { name: viewer.name, title: null };
}

async function codesOf(db: Db, classIds: readonly string[]): Promise<string[]> {
  if (classIds.length === 0) return [];
  const rows = await db
    .select({ code: courseClass.code })
    .from(courseClass)
    .where(inArray(courseClass.id, [...classIds]));
  return rows.map((row) => row.code).sort();
}
