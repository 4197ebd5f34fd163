/** When a solver may end: after so many seconds, or once the gap is at most this; 0 asks for the proof. */
export interface SolverLimits {
  seconds: number;
  gap: number;
}

/** A minute, and the proof. */
export const PROPOSAL_LIMITS: SolverLimits = { seconds: 60, gap: 0 };

/** For one question beside a proposal, which somebody waits for. */
export const QUESTION_LIMITS: SolverLimits = { seconds: 12, gap: 0 };
