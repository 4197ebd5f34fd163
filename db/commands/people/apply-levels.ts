import { inArray } from 'drizzle-orm';
import { POLITICAL_THEORY_LEVELS, QUALIFICATION_LEVELS, STATE_MANAGEMENT_LEVELS } from '#domain/codes.ts';
import type { ConfirmedValues } from '#domain/people/fields.ts';
import type { PersonRecord } from '../../queries/people-records.ts';
import { certificate, partyMembership, qualification } from '../../schema.ts';
import type { Tx } from '../../store.ts';

/**
 * Makes this the person's level. Rows that claim more are withdrawn (the level counted is the highest), and so is the
 * row that this one tells better; lower levels stay, they were reached on the way.
 */
export async function addQualification(
  tx: Tx,
  now: number,
  record: PersonRecord,
  { level, major, on }: ConfirmedValues['qualification'],
  source: string,
): Promise<void> {
  const rank = QUALIFICATION_LEVELS.indexOf(level);
  const current = record.values.qualification;
  const outdone = record.qualifications.filter((row) => {
    const other = QUALIFICATION_LEVELS.indexOf(row.level);
    return other > rank || (other === rank && (row.major === null || row.major === current?.major));
  });
  await withdraw(tx, qualification, outdone, now);
  await tx
    .insert(qualification)
    .values({ personId: record.id, level, major, awardedOn: on, source, createdAt: now, withdrawnAt: null });
}

/** As {@link addQualification}; number, issuer and class of the row at the same level go over to the new one. */
export async function addCertificate(
  tx: Tx,
  now: number,
  record: PersonRecord,
  kind: 'llct' | 'qlnn',
  { level, on }: ConfirmedValues['llct' | 'qlnn'],
  source: string,
): Promise<void> {
  const scale: readonly string[] = kind === 'llct' ? POLITICAL_THEORY_LEVELS : STATE_MANAGEMENT_LEVELS;
  const outdone = record.certificates.filter(
    (row) => row.kind === kind && scale.indexOf(row.level) >= scale.indexOf(level),
  );
  const same = outdone.find((row) => row.level === level);
  await withdraw(tx, certificate, outdone, now);
  await tx.insert(certificate).values({
    personId: record.id,
    kind,
    level,
    issuedOn: on,
    number: same?.number ?? null,
    issuer: same?.issuer ?? null,
    classId: same?.classId ?? null,
    source,
    createdAt: now,
    withdrawnAt: null,
  });
}

/** The newest word about the Party stands alone; what was said before is kept as withdrawn. */
export async function addParty(
  tx: Tx,
  now: number,
  record: PersonRecord,
  membership: ConfirmedValues['party'],
  source: string,
): Promise<void> {
  await withdraw(tx, partyMembership, record.party, now);
  await tx
    .insert(partyMembership)
    .values({ personId: record.id, ...membership, source, createdAt: now, withdrawnAt: null });
}

type Withdrawable = typeof qualification | typeof certificate | typeof partyMembership;

async function withdraw(tx: Tx, table: Withdrawable, rows: readonly { id: string }[], now: number): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  await tx.update(table).set({ withdrawnAt: now }).where(inArray(table.id, ids));
}
