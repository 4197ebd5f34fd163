import type { PersonFacts } from '#domain/eligibility/facts.ts';
import { PROGRAMME_KINDS } from '#domain/people/fields.ts';
import type { Db } from '../store.ts';
import { loadRecords, type PersonRecord } from './people-records.ts';

/**
 * What eligibility is judged by, for each of these people on a day, in five statements however many they are. Levels
 * are the highest dated up to that day; what a unit has changed and nobody confirmed yet does not count. No scope: the
 * caller has asked who may see them.
 */
export async function personFacts(db: Db, personIds: readonly string[], on: string): Promise<Map<string, PersonFacts>> {
  const records = await loadRecords(db, personIds, on);
  return new Map([...records].map(([id, record]) => [id, factsOf(record, on)]));
}

/** The facts of a record that was loaded for the same day. */
export function factsOf({ values, staffKind, active, certificates }: PersonRecord, on: string): PersonFacts {
  const programmes = certificates
    .filter((row) => PROGRAMME_KINDS.includes(row.kind) && (row.issuedOn === null || row.issuedOn <= on))
    .map((row) => row.level);
  return {
    gender: values.gender,
    birth: values.birth,
    ethnicity: values.ethnicity,
    positionCode: values.position,
    rankCode: values.rankCode,
    staffKind,
    party: values.party && { status: values.party.status, since: sinceWhen(values.party) },
    qualification: values.qualification?.level ?? null,
    politicalTheory: values.llct?.level ?? null,
    stateManagement: values.qlnn?.level ?? null,
    recruitedOn: values.recruitedOn,
    ratings: values.ratings.map(({ year, grade }) => ({ year, rating: grade })),
    programmes: [...new Set(programmes)],
    active,
  };
}

/** Since when the person has the status: an official member since admission, where that day is known. */
function sinceWhen({ status, joinedOn, officialOn }: NonNullable<PersonRecord['values']['party']>): string | null {
  return status === 'OFFICIAL' ? (officialOn ?? joinedOn) : joinedOn;
}
