import { z } from 'zod';
import {
  type Outcome,
  POLITICAL_THEORY_LEVELS,
  QUALIFICATION_LEVELS,
  STAFF_KINDS,
  STATE_MANAGEMENT_LEVELS,
} from '../codes.ts';
import { type Day, daySchema } from '../time/day.ts';
import { boundsOf, type PartialDay } from '../time/partial-day.ts';
import type { MissingField, PersonFacts } from './facts.ts';
import { judgeLevel } from './ranks.ts';
import { CONFIDENCES, citationSchema } from './rule.ts';

/** The level that a post asks of whoever holds it. */
const requirementSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('qualification'), level: z.enum(QUALIFICATION_LEVELS) }),
  z.object({ field: z.literal('politicalTheory'), level: z.enum(POLITICAL_THEORY_LEVELS) }),
  z.object({ field: z.literal('stateManagement'), level: z.enum(STATE_MANAGEMENT_LEVELS) }),
]);

/**
 * How far a standard binds, the strictest first. `required`: a text or lasting practice asks it of whoever holds the
 * post. `object`: a text names the post among those to be sent to the course, which is no condition of holding it.
 * `goal`: no law; the register's office aims at it for everybody. They are counted apart, always.
 */
export const BINDINGS = ['required', 'object', 'goal'] as const;
export type Binding = (typeof BINDINGS)[number];

/** A post's standard as dated data. `positionCodes` narrows it, `exceptPositionCodes` leaves some posts out. */
export const standardSchema = z.object({
  id: z.string().min(1),
  binding: z.enum(BINDINGS),
  staffKinds: z.array(z.enum(STAFF_KINDS)),
  positionCodes: z.array(z.string()).optional(),
  exceptPositionCodes: z.array(z.string()).optional(),
  /** Asked only of holders of these ranks (ngạch). */
  rankCodes: z.array(z.string()).optional(),
  /** Asked only of those who were recruited on that day or later. */
  recruitedFrom: daySchema.optional(),
  requirement: requirementSchema,
  /**
   * The standards in whose place this lower one stands, where the province has set it for the area of the unit. It asks
   * nothing by itself.
   */
  eases: z.array(z.string()).optional(),
  effectiveFrom: daySchema,
  effectiveTo: daySchema.nullable(),
  /** The last day on which whoever was recruited before the standard may still lack it. */
  mendBy: daySchema.nullable(),
  citation: citationSchema,
  confidence: z.enum(CONFIDENCES).default('H'),
});
export type Standard = z.infer<typeof standardSchema>;

/** Whether whoever lacks a standard may still lack it: time is over, time is left, or it depends on an unknown day. */
export type Grace = 'over' | 'left' | 'unknown';

/** A standard that the person lacks (`FAIL`), or that cannot be told for want of the fields that are missing. */
export interface Gap {
  standard: Standard;
  outcome: Extract<Outcome, 'FAIL' | 'UNKNOWN'>;
  missing: MissingField[];
  grace: Grace;
  /** The exception that may hold for the unit's area; whoever meets it lacks the standard only where it does not. */
  exception?: Standard;
}

/**
 * What a person's post asks and the person does not have: the first of those to be put forward for a class that gives
 * it. A gap informs; it refuses nobody.
 */
export function lacksStandard(person: PersonFacts, standards: readonly Standard[], on: Day): Gap[] {
  return standardsFor(person, standards, on).flatMap((standard) => {
    const has = judge(person, standard.requirement);
    if (has === 'PASS') return [];
    const missing: MissingField[] = has === 'UNKNOWN' ? [standard.requirement.field] : [];
    if (recruited(person.recruitedOn, standard.recruitedFrom) === 'UNKNOWN') missing.push('recruitedOn');
    if (ranked(person.rankCode, standard.rankCodes) === 'UNKNOWN') missing.push('rankCode');
    const exception = exceptionFor(person, standard, standards, on);
    if (exception) missing.push('areaType');
    const outcome = missing.length > 0 ? 'UNKNOWN' : 'FAIL';
    const grace = graceOf(standard, person.recruitedOn, on);
    return [{ standard, outcome, missing, grace, ...(exception ? { exception } : {}) }];
  });
}

/** The standards in force on a day that ask something of this person, or may: his day of recruitment may be unknown. */
export function standardsFor(person: PersonFacts, standards: readonly Standard[], on: Day): Standard[] {
  return standards.filter(
    (standard) => standard.eases === undefined && inForce(standard, on) && concerns(standard, person),
  );
}

/** The exception to a standard that the person meets, and that holds if the unit's area is one for which it is set. */
function exceptionFor(person: PersonFacts, { id }: Standard, standards: readonly Standard[], on: Day) {
  return standards.find(
    (one) =>
      one.eases?.includes(id) && inForce(one, on) && concerns(one, person) && judge(person, one.requirement) === 'PASS',
  );
}

export function inForce({ effectiveFrom, effectiveTo }: Standard, on: Day): boolean {
  return effectiveFrom <= on && on <= (effectiveTo ?? on);
}

function concerns(standard: Standard, person: PersonFacts): boolean {
  const { staffKinds, positionCodes, exceptPositionCodes, recruitedFrom } = standard;
  const { staffKind, positionCode } = person;
  if (!staffKinds.includes(staffKind)) return false;
  if (positionCodes && (positionCode === null || !positionCodes.includes(positionCode))) return false;
  if (positionCode !== null && exceptPositionCodes?.includes(positionCode)) return false;
  if (ranked(person.rankCode, standard.rankCodes) === 'FAIL') return false;
  return recruited(person.recruitedOn, recruitedFrom) !== 'FAIL';
}

/** Whether somebody holds one of these ranks; of a civil servant whose rank nobody wrote down it is not known. */
function ranked(rankCode: string | null | undefined, codes: readonly string[] | undefined): Outcome {
  if (codes === undefined) return 'PASS';
  if (!rankCode) return 'UNKNOWN';
  return codes.includes(rankCode) ? 'PASS' : 'FAIL';
}

/** Whether somebody was recruited on a day or later. Of a year or month alone it may be told, or not. */
function recruited(on: PartialDay | null, from: Day | undefined): Outcome {
  if (from === undefined) return 'PASS';
  if (on === null) return 'UNKNOWN';
  const { first, last } = boundsOf(on);
  if (from <= first) return 'PASS';
  return last < from ? 'FAIL' : 'UNKNOWN';
}

function graceOf({ mendBy, effectiveFrom }: Standard, recruitedOn: PartialDay | null, on: Day): Grace {
  if (mendBy === null || mendBy < on) return 'over';
  const after = recruited(recruitedOn, effectiveFrom);
  if (after === 'UNKNOWN') return 'unknown';
  return after === 'PASS' ? 'over' : 'left';
}

function judge(person: PersonFacts, requirement: Standard['requirement']): Outcome {
  switch (requirement.field) {
    case 'qualification':
      return judgeLevel(QUALIFICATION_LEVELS, person.qualification, requirement.level);
    case 'politicalTheory':
      return judgeLevel(POLITICAL_THEORY_LEVELS, person.politicalTheory, requirement.level);
    case 'stateManagement':
      return judgeLevel(STATE_MANAGEMENT_LEVELS, person.stateManagement, requirement.level);
  }
}
