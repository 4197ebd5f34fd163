/** A seat that somebody left, until it is somebody's again or is given up. */
export const VACANCY_STATES = ['open', 'filled_by_unit', 'filled_by_reserve', 'given_up'] as const;

/** `running` while a solver works; `optimal` means a relative gap of 0, `feasible` that the gap is stated. */
export const PROPOSAL_STATES = ['running', 'optimal', 'feasible', 'infeasible', 'stopped', 'failed'] as const;

export const PARTY_REQUEST_STATES = ['asked', 'answered', 'taken_back'] as const;

export const PARTY_ANSWERS = ['agree', 'refuse'] as const;
