import { PARTY_STATUSES, QUALIFICATION_LEVELS, STATE_MANAGEMENT_LEVELS } from '../codes.ts';
import type { ClassFacts, PersonFacts } from './facts.ts';
import type { Judged } from './outcome.ts';
import { judgeLevel } from './ranks.ts';

/** Only staff in post are put forward. */
export function checkActive(person: PersonFacts): Judged {
  return { outcome: person.active ? 'PASS' : 'FAIL', missing: [], detail: { kind: 'active', actual: person.active } };
}

/** "Đúng đối tượng": the position is one of the class's, or the kind of staff is. No targets at all means nobody. */
export function checkTarget({ positionCode, staffKind }: PersonFacts, klass: ClassFacts): Judged {
  const detail = {
    kind: 'target',
    required: { positions: klass.targets, staffKinds: klass.targetKinds },
    actual: { positionCode, staffKind },
  } as const;
  if (klass.targetKinds.includes(staffKind)) return { outcome: 'PASS', missing: [], detail };
  if (positionCode === null && klass.targets.length > 0)
    return { outcome: 'UNKNOWN', missing: ['positionCode'], detail };
  const isTarget = positionCode !== null && klass.targets.includes(positionCode);
  return { outcome: isTarget ? 'PASS' : 'FAIL', missing: [], detail };
}

/** ANY takes a probationary member too, OFFICIAL does not. */
export function checkParty({ party }: PersonFacts, { rule }: ClassFacts): Judged | null {
  if (!rule.party) return null;
  const outcome = judgeLevel(PARTY_STATUSES, party?.status ?? null, rule.party === 'ANY' ? 'PROBATIONARY' : 'OFFICIAL');
  return {
    outcome,
    missing: outcome === 'UNKNOWN' ? ['party'] : [],
    detail: { kind: 'party', required: rule.party, actual: party },
  };
}

/** A class may ask less of ethnic minorities; then the ethnicity matters, unless either level gives the same answer. */
export function checkQualification({ qualification, ethnicity }: PersonFacts, { rule }: ClassFacts): Judged | null {
  const general = rule.minQualification;
  const minority = rule.minQualificationEthnicMinority ?? general;
  if (!general || !minority) return null;
  const answers = {
    general: judgeLevel(QUALIFICATION_LEVELS, qualification, general),
    minority: judgeLevel(QUALIFICATION_LEVELS, qualification, minority),
  };
  const matters = answers.general !== answers.minority;
  const isMinority = ethnicity === null ? null : ethnicity.trim().toLowerCase() !== 'kinh';
  const detail = {
    kind: 'minQualification',
    required: isMinority ? minority : general,
    ethnicMinority: ethnicity === null && !matters ? false : isMinority,
    actual: qualification,
  } as const;
  if (matters && isMinority === null) return { outcome: 'UNKNOWN', missing: ['ethnicity'], detail };
  const outcome = isMinority ? answers.minority : answers.general;
  return { outcome, missing: outcome === 'UNKNOWN' ? ['qualification'] : [], detail };
}

/** The state-management certificate that must be held before, or a higher one. */
export function checkCertificate({ stateManagement }: PersonFacts, { rule }: ClassFacts): Judged | null {
  if (!rule.certificate) return null;
  const outcome = judgeLevel(STATE_MANAGEMENT_LEVELS, stateManagement, rule.certificate);
  return {
    outcome,
    missing: outcome === 'UNKNOWN' ? ['stateManagement'] : [],
    detail: { kind: 'certificate', required: rule.certificate, actual: stateManagement },
  };
}
