import type { IntakeMode, StudyMode } from '../codes.ts';
import type { Day } from '../time/day.ts';
import type { ProposalSettings } from './settings.ts';

/** A line that was sent and not refused, and that nothing but a clash of dates stands in the way of. */
export interface Candidate {
  lineId: string;
  personId: string;
  citizenId: string | null;
  /** The registering unit's code (the statistics office's where it has one). */
  unit: string;
  /** The class's code. */
  course: string;
  /** Whole points; the greatest sum of them is looked for. */
  priority: number;
  /** What the priority is made of. */
  parts: Record<string, number>;
  /** The place in the class's ranking, from 1: among equals the earlier is taken. */
  rank?: number;
  /** Holds one of the class's places already: it stays chosen. */
  seated?: boolean;
}

/** Somebody who holds a place and is no candidate himself: it is counted wherever places and days are counted. */
export type HeldSeat = Pick<Candidate, 'lineId' | 'personId' | 'citizenId' | 'unit' | 'course'>;

export interface ProposalClass {
  code: string;
  quota: number;
  studyMode: StudyMode;
  startsOn: Day | null;
  endsOn: Day | null;
  /** Parallel classes of one content: one person, one seat. */
  groupId?: string | null;
  intakeMode?: IntakeMode;
}

export interface ProposalUnit {
  code: string;
  /** Who is in post there. */
  activePeople: number;
}

/** All that a proposal is computed from: what is kept with it, so that it can be repeated. */
export interface ProposalWorld {
  candidates: readonly Candidate[];
  held: readonly HeldSeat[];
  /** The classes that are asked about, and those in which a held seat stands. */
  classes: readonly ProposalClass[];
  units: readonly ProposalUnit[];
  settings: ProposalSettings;
}
