import { eq } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { bodyName } from '#domain/papers/body.ts';
import type { FrozenPaper } from '#domain/papers/form.ts';
import type { PaperKind } from '#domain/papers/kinds.ts';
import type { Day } from '#domain/time/day.ts';
import { orgUnit, orgUnitType, plan } from '../../schema.ts';
import type { Db } from '../../store.ts';
import { frozenPaper, letterheadOf, paperForm } from './form.ts';

/** The plan that a paper is about, with the government that issued it; joined by `eq(orgUnit.id, plan.issuerId)`. */
export const PLAN_COLUMNS = {
  id: plan.id,
  number: plan.number,
  title: plan.title,
  issuedOn: plan.issuedOn,
  year: plan.year,
  issuerId: plan.issuerId,
};
export interface PaperPlan {
  id: string;
  number: string | null;
  title: string;
  issuedOn: Day | null;
  year: number;
  issuerId: string;
}

/** What every paper bears beside its own facts, and how its text names those who write and are written to. */
export interface PaperGround {
  paper: FrozenPaper;
  plan: PaperPlan;
  /** The government inside a sentence: "Ủy ban nhân dân thành phố Thái Nguyên", and short. */
  government: { whole: string; short: string };
  /** The office that consolidates ("Phòng Nội vụ"); null where nobody has said which one it is. */
  office: string | null;
}

interface Asked {
  kind: PaperKind;
  plan: PaperPlan;
  issuerName: string;
  /** Who issues the paper where that is a registering unit. */
  unitId?: string;
  on: Day;
  /** What the version keeps: the paper then prints as it did. */
  kept?: FrozenPaper | null;
}

/** The ground of a paper as it is on a day. Whoever calls has made sure that the viewer may see what it is about. */
export async function paperGround(db: Db, asked: Asked): Promise<PaperGround> {
  const { kind, plan: of, issuerName, unitId, on, kept } = asked;
  const governmentId = of.issuerId;
  const paper = kept ?? (await frozenPaper(db, { kind, governmentId, unitId, on }));
  const names = kept?.government
    ? { government: kept.government, office: kept.office ?? null }
    : await namesIn(db, { governmentId, issuerName, on });
  return { paper, plan: of, ...names };
}

/**
 * All that a paper bears besides its own facts, as it is on a day; a version keeps it, so that its paper prints the same
 * for ever.
 */
export async function paperToKeep(db: Db, asked: Parameters<typeof frozenPaper>[1]): Promise<FrozenPaper> {
  const { governmentId, on } = asked;
  const [issuer] = await db.select({ name: orgUnit.name }).from(orgUnit).where(eq(orgUnit.id, governmentId));
  const names = await namesIn(db, { governmentId, issuerName: issuer?.name ?? '', on });
  return { ...(await frozenPaper(db, asked)), ...names };
}

interface Naming {
  governmentId: string;
  issuerName: string;
  on: Day;
}

/** How a text names those who write and are written to. */
async function namesIn(db: Db, { governmentId, issuerName, on }: Naming) {
  const { own } = await letterheadOf(db, governmentId, on);
  return { government: bodyName(own, issuerName), office: await officeOf(db, governmentId, on) };
}

/** The office that consolidates is the one that issues submissions. */
async function officeOf(db: Db, governmentId: string, on: Day): Promise<string | null> {
  const { officeId } = await paperForm(db, { kind: 'submission', governmentId, on });
  if (!officeId) return null;
  const [unit] = await db
    .select({ type: orgUnitType.name, name: orgUnit.name })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(eq(orgUnit.id, officeId));
  return unit ? unitTitle(unit) : null;
}
