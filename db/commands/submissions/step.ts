import type { LineReason } from '#domain/codes.ts';
import type { SubmissionEvent } from '#domain/submission/machine.ts';

/** What a leader says of one line, apart from the others. */
export type LineVerdict =
  | { lineId: string; verb: 'question'; comment: string }
  | { lineId: string; verb: 'refuse'; reason: LineReason; comment?: string };

/** What somebody does with a submission. */
export interface SubmissionStep {
  id: string;
  event: SubmissionEvent;
  /** The version the person saw; another one means that somebody was first. */
  version: number;
  comment?: string;
  reason?: LineReason;
  /** When deciding: lines that are questioned or refused; all others go with the whole. */
  exceptions?: readonly LineVerdict[];
}
