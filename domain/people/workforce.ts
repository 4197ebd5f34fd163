import type { PoliticalTheoryLevel, QualificationLevel, StaffKind } from '../codes.ts';

/** How many people have each level as their highest; `UNKNOWN` where nothing is known. They add up to the total. */
export type LevelCounts<Level extends string> = Record<Level | 'UNKNOWN', number>;

export interface StaffCounts {
  /** People; `cadres + civilServants`. */
  total: number;
  cadres: number;
  civilServants: number;
  female: number;
  /** Official and probationary members. */
  partyMembers: number;
  qualification: LevelCounts<QualificationLevel>;
  politicalTheory: LevelCounts<PoliticalTheoryLevel>;
}

export interface UnitCounts extends StaffCounts {
  unitId: string;
  /** The statistics office's code. */
  code: string | null;
  unit: string;
}

/** Shares of the total, from 0 to 1; `null` where there is nobody. */
export interface WorkforceShares {
  female: number | null;
  partyMembers: number | null;
  universityOrAbove: number | null;
  intermediateTheoryOrAbove: number | null;
}

/** The workforce table on a day. All counts are integers; shares have keys of their own. */
export interface Workforce extends StaffCounts {
  on: string;
  /** Counted apart: not in the total. */
  publicEmployees: number;
  shares: WorkforceShares;
  byUnit: UnitCounts[];
  /** Everybody in post who is not of the table: other kinds of staff, and units not of the commune level. */
  apart: {
    total: number;
    byKind: Record<StaffKind, number>;
    byUnit: { unitId: string; unit: string; total: number }[];
  };
}

export function universityOrAbove({ qualification }: Pick<StaffCounts, 'qualification'>): number {
  return qualification.DAI_HOC + qualification.THAC_SI + qualification.TIEN_SI;
}

/** A bachelor's in political theory counts with the senior level, as reports do. */
export function seniorTheory({ politicalTheory }: Pick<StaffCounts, 'politicalTheory'>): number {
  return politicalTheory.CAO_CAP + politicalTheory.CU_NHAN;
}

export function sharesOf(counts: StaffCounts): WorkforceShares {
  const share = (part: number) => (counts.total === 0 ? null : part / counts.total);
  return {
    female: share(counts.female),
    partyMembers: share(counts.partyMembers),
    universityOrAbove: share(universityOrAbove(counts)),
    intermediateTheoryOrAbove: share(seniorTheory(counts) + counts.politicalTheory.TRUNG_CAP),
  };
}
