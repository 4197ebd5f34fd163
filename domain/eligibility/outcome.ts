import type {
  FindingCode,
  Gender,
  Outcome,
  PartyStatus,
  PoliticalTheoryLevel,
  QualificationLevel,
  Rating,
  Severity,
  StaffKind,
  StateManagementLevel,
} from '../codes.ts';
import type { Day } from '../time/day.ts';
import type { ElapsedRange, PartialDay } from '../time/partial-day.ts';
import type { MissingField } from './facts.ts';
import type { Citation, RuleKind } from './rule.ts';

/** What was asked, what was found, on which day: enough for a page to say it in words. */
export type RuleDetail =
  | { kind: 'active'; actual: boolean }
  | {
      kind: 'target';
      required: { positions: readonly string[]; staffKinds: readonly StaffKind[] };
      actual: { positionCode: string | null; staffKind: StaffKind };
    }
  | {
      kind: 'party';
      required: 'ANY' | 'OFFICIAL';
      actual: { status: PartyStatus; since?: PartialDay | null } | null;
    }
  | {
      kind: 'minQualification';
      required: QualificationLevel;
      /** Whether the level for ethnic minorities was applied; null where the ethnicity is not known and matters. */
      ethnicMinority: boolean | null;
      actual: QualificationLevel | null;
    }
  | { kind: 'certificate'; required: StateManagementLevel; actual: StateManagementLevel | null }
  /** `required` is null where it depends on a gender that is not known. */
  | { kind: 'minAge'; required: number | null; gender: Gender | null; actual: ElapsedRange | null; on: Day | null }
  | { kind: 'maxAge'; required: number; actual: ElapsedRange | null; on: Day | null }
  | { kind: 'minServiceYears'; required: number; actual: ElapsedRange | null; on: Day | null }
  | { kind: 'goodRatings'; required: number; actual: readonly { year: number; rating: Rating | null }[] }
  | { kind: 'alreadyHolds'; grants: readonly GrantHeld[] }
  | {
      kind: 'timeClash';
      with: readonly { lineId: string; classCode: string; startsOn: Day | null; endsOn: Day | null }[];
    }
  | { kind: 'duplicate'; firstLineId: string };

/** Something that the class gives, beside what the person has. */
export type GrantHeld =
  | { field: 'politicalTheory'; level: PoliticalTheoryLevel; actual: PoliticalTheoryLevel | null }
  | { field: 'stateManagement'; level: StateManagementLevel; actual: StateManagementLevel | null }
  | { field: 'qualification'; level: QualificationLevel; actual: QualificationLevel | null }
  | { field: 'programme'; level: string; actual: boolean };

/** A condition as judged, before it is known on whose authority. */
export interface Judged {
  outcome: Outcome;
  /** What would decide it, when `outcome` is UNKNOWN; empty otherwise. */
  missing: readonly MissingField[];
  detail: RuleDetail;
}

/** One condition of one line, judged: frozen with the line and printed with its source. */
export interface RuleOutcome extends Judged {
  ruleId: string;
  version: number;
  kind: RuleKind;
  severity: Severity;
  citation: Citation;
  effectiveFrom: Day;
  /** What it is called when it is not met. */
  finding: FindingCode;
}
