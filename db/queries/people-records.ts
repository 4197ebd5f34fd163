import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { POLITICAL_THEORY_LEVELS, QUALIFICATION_LEVELS, STATE_MANAGEMENT_LEVELS } from '#domain/codes.ts';
import type { PersonValues } from '#domain/people/fields.ts';
import { assignment, certificate, partyMembership, person, qualification, rating, staffCategory } from '../schema.ts';
import type { Db } from '../store.ts';

type Row<Table extends { $inferSelect: unknown }> = Table['$inferSelect'];

/** A person with the post, the values in force on a day, and the rows that they come from (withdrawn ones left out). */
export interface PersonRecord {
  id: string;
  version: number;
  post: Row<typeof assignment>;
  staffKind: Row<typeof staffCategory>['kind'];
  /** In post on the day: not retired, moved away or otherwise left. */
  active: boolean;
  values: PersonValues;
  qualifications: Row<typeof qualification>[];
  certificates: Row<typeof certificate>[];
  party: Row<typeof partyMembership>[];
}

/**
 * The records of these people on a day, in five statements however many they are. Whoever has no post yet on that day
 * is shown with the first to come, not active. No scope: the caller has asked who may see them.
 */
export async function loadRecords(
  db: Db,
  personIds: readonly string[],
  on: string,
): Promise<Map<string, PersonRecord>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const people = await db
    .select({ person, post: assignment, staffKind: staffCategory.kind })
    .from(person)
    .innerJoin(assignment, eq(assignment.personId, person.id))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .where(and(inArray(person.id, ids), eq(assignment.isPrimary, true)))
    .orderBy(desc(assignment.validFrom), desc(assignment.id));
  const qualifications = await db
    .select()
    .from(qualification)
    .where(and(inArray(qualification.personId, ids), isNull(qualification.withdrawnAt)))
    .orderBy(asc(qualification.createdAt), asc(qualification.id));
  const certificates = await db
    .select()
    .from(certificate)
    .where(and(inArray(certificate.personId, ids), isNull(certificate.withdrawnAt)))
    .orderBy(asc(certificate.createdAt), asc(certificate.id));
  const party = await db
    .select()
    .from(partyMembership)
    .where(and(inArray(partyMembership.personId, ids), isNull(partyMembership.withdrawnAt)))
    .orderBy(asc(partyMembership.createdAt), asc(partyMembership.id));
  const ratings = await db.select().from(rating).where(inArray(rating.personId, ids)).orderBy(desc(rating.year));

  const of = { q: grouped(qualifications), c: grouped(certificates), p: grouped(party), r: grouped(ratings) };
  const posts = [...Map.groupBy(people, (row) => row.person.id).values()];
  return new Map(
    posts.map((latestFirst) => {
      const {
        person: who,
        post,
        staffKind,
      } = latestFirst.find((row) => row.post.validFrom <= on) ?? latestFirst.at(-1)!;
      const rows = {
        qualifications: of.q.get(who.id) ?? [],
        certificates: of.c.get(who.id) ?? [],
        party: of.p.get(who.id) ?? [],
      };
      const ratings = (of.r.get(who.id) ?? []).map(({ year, grade }) => ({ year, grade }));
      const values: PersonValues = {
        name: who.name,
        citizenId: who.citizenId,
        gender: who.gender,
        birth: who.birth,
        ethnicity: who.ethnicity,
        phone: who.phone,
        email: who.email,
        recruitedOn: who.recruitedOn,
        category: post.categoryCode,
        position: post.positionCode,
        title: post.title,
        rankCode: post.rankCode,
        party: partyOn(rows.party, on),
        qualification: qualificationOn(rows.qualifications, on),
        llct: levelOn(rows.certificates, 'llct', POLITICAL_THEORY_LEVELS, on),
        qlnn: levelOn(rows.certificates, 'qlnn', STATE_MANAGEMENT_LEVELS, on),
        ratings,
      };
      const active = post.validFrom <= on && on <= (post.validTo ?? on);
      return [who.id, { id: who.id, version: who.version, post, staffKind, active, values, ...rows }];
    }),
  );
}

/** Dated later than the day, as far as is known: a year alone counts from its beginning. */
const isLater = (day: string | null, on: string) => day !== null && day > on;

function qualificationOn(rows: readonly Row<typeof qualification>[], on: string): PersonValues['qualification'] {
  const best = highest(rows, QUALIFICATION_LEVELS, (row) => !isLater(row.awardedOn, on));
  return best && { level: best.level, major: best.major, on: best.awardedOn };
}

function levelOn<Level extends string>(
  rows: readonly Row<typeof certificate>[],
  kind: 'llct' | 'qlnn',
  levels: readonly Level[],
  on: string,
): { level: Level; on: string | null } | null {
  const ofScale = rows.flatMap((row) =>
    row.kind === kind && levels.includes(row.level as Level) ? [{ ...row, level: row.level as Level }] : [],
  );
  const best = highest(ofScale, levels, (row) => !isLater(row.issuedOn, on));
  return best && { level: best.level, on: best.issuedOn };
}

/** The row of the highest level that counts; of several at that level the newest. */
function highest<Level extends string, R extends { level: Level }>(
  rows: readonly R[],
  levels: readonly Level[],
  counts: (row: R) => boolean,
): R | null {
  return rows
    .filter(counts)
    .reduce<R | null>(
      (best, row) => (best && levels.indexOf(best.level) > levels.indexOf(row.level) ? best : row),
      null,
    );
}

/** The newest row decides: who left the Party has a later row that says so. */
function partyOn(rows: readonly Row<typeof partyMembership>[], on: string): PersonValues['party'] {
  const last = rows.filter((row) => !isLater(row.joinedOn, on)).at(-1);
  if (!last) return null;
  const status = last.status === 'OFFICIAL' && isLater(last.officialOn, on) ? 'PROBATIONARY' : last.status;
  return { status, joinedOn: last.joinedOn, officialOn: last.officialOn };
}

function grouped<R extends { personId: string }>(rows: readonly R[]): Map<string, R[]> {
  return Map.groupBy(rows, (row) => row.personId) as Map<string, R[]>;
}
