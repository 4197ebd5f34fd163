import type { Contradiction } from './contradictions.ts';
import type { Reason } from './reasons.ts';

/** What was found, as it is kept. */
export interface ProposalResult {
  /** The chosen ones' priorities in sum. */
  objective: number;
  /** Relative distance to the best that is not ruled out; 0 is the proof that there is none. */
  gap: number;
  /** Wall time of the solver. */
  seconds: number;
  /** Ids of lines, those among them that hold a place already. */
  chosen: string[];
  /** By line: why somebody was not chosen. */
  reasons: Record<string, Reason[]>;
  contradictions: Contradiction[];
}

/** What is known while a solver runs, and by whom. */
export interface ProposalProgress {
  /** When the process that runs it was last heard of, by the machine's clock in UTC milliseconds. */
  beat: number;
  /** The process's own name for its run; none before one has taken it up. */
  owner?: string;
  seconds?: number;
  objective?: number | null;
  bound?: number | null;
  /** Somebody asked it to end with what it has. */
  stop?: boolean;
  /** The solver failed by itself. */
  failed?: boolean;
}

/** A process is given up after so long without a word: it died, and somebody may start it again. */
const SILENT_MS = 15_000;

/** Whether the process that was to compute it is gone. */
export function isSilent({ beat }: ProposalProgress, machineNow: number): boolean {
  return machineNow - beat > SILENT_MS;
}
