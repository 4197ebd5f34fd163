import { z } from 'zod';
import {
  type Outcome,
  POLITICAL_THEORY_LEVELS,
  QUALIFICATION_LEVELS,
  STAFF_KINDS,
  STATE_MANAGEMENT_LEVELS,
} from '../codes.ts';
import { type Day, daySchema } from '../time/day.ts';
import type { PersonFacts } from './facts.ts';
import { judgeLevel } from './ranks.ts';
import { citationSchema } from './rule.ts';

/** The level that a post asks of whoever holds it. */
const requirementSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('qualification'), level: z.enum(QUALIFICATION_LEVELS) }),
  z.object({ field: z.literal('politicalTheory'), level: z.enum(POLITICAL_THEORY_LEVELS) }),
  z.object({ field: z.literal('stateManagement'), level: z.enum(STATE_MANAGEMENT_LEVELS) }),
]);

/** Asked by a text of whoever holds the post, or aimed at by the register's office for everybody. */
const BINDINGS = ['required', 'goal'] as const;

/** A post's standard as dated data. `positionCodes` narrows it, `exceptPositionCodes` leaves some posts out. */
export const standardSchema = z.object({
  id: z.string().min(1),
  binding: z.enum(BINDINGS),
  staffKinds: z.array(z.enum(STAFF_KINDS)),
  positionCodes: z.array(z.string()).optional(),
  exceptPositionCodes: z.array(z.string()).optional(),
  requirement: requirementSchema,
  effectiveFrom: daySchema,
  effectiveTo: daySchema.nullable(),
  /** The last day on which whoever held the post before may still lack it. */
  mendBy: daySchema.nullable(),
  citation: citationSchema,
});
export type Standard = z.infer<typeof standardSchema>;

/** A standard that the person lacks (`FAIL`), or that cannot be told for want of data (`UNKNOWN`). */
export interface Gap {
  standard: Standard;
  outcome: Extract<Outcome, 'FAIL' | 'UNKNOWN'>;
}

/**
 * What a person's post asks and the person does not have: the first of those to be put forward for a class that gives
 * it. A gap informs; it refuses nobody.
 */
export function lacksStandard(person: PersonFacts, standards: readonly Standard[], on: Day): Gap[] {
  return standardsFor(person, standards, on).flatMap((standard) => {
    const outcome = judge(person, standard.requirement);
    return outcome === 'PASS' ? [] : [{ standard, outcome }];
  });
}

/** The standards in force on a day that ask something of this person. */
export function standardsFor(person: PersonFacts, standards: readonly Standard[], on: Day): Standard[] {
  return standards.filter((standard) => inForce(standard, on) && concerns(standard, person));
}

export function inForce({ effectiveFrom, effectiveTo }: Standard, on: Day): boolean {
  return effectiveFrom <= on && on <= (effectiveTo ?? on);
}

function concerns({ staffKinds, positionCodes, exceptPositionCodes }: Standard, person: PersonFacts): boolean {
  const { staffKind, positionCode } = person;
  if (!staffKinds.includes(staffKind)) return false;
  if (positionCodes && (positionCode === null || !positionCodes.includes(positionCode))) return false;
  return !(positionCode !== null && exceptPositionCodes?.includes(positionCode));
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
