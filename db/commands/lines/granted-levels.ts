import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ClassCategory } from '#domain/codes.ts';
import type { Day } from '#domain/time/day.ts';
import { inBatches } from '../../batches.ts';
import { certificate, type courseClass, qualification } from '../../schema.ts';
import type { Tx } from '../../store.ts';

type CertificateRow = typeof certificate.$inferInsert;

/** What a certificate is of, where the class gives no level of a training system. */
const KIND_OF_CATEGORY: Partial<Record<ClassCategory, CertificateRow['kind']>> = {
  QPAN: 'qpan',
  NGOAI_NGU: 'language',
  TIN_HOC_CDS: 'it',
  CDNN: 'cdnn',
};

export interface Pass {
  personId: string;
  certificateNumber: string | null;
  issuedOn: Day | null;
}

/**
 * Enters what a class gave into the records of those who passed: the level that it grants, or a certificate of its
 * programme. The class is named as the source, so that a correction finds these rows again.
 */
export async function grantLevels(
  tx: Tx,
  now: number,
  klass: typeof courseClass.$inferSelect,
  passes: readonly Pass[],
) {
  const certificates: CertificateRow[] = [];
  const qualifications: (typeof qualification.$inferInsert)[] = [];
  for (const { personId, certificateNumber, issuedOn } of passes) {
    const { llct, qlnn, qualification: degree } = klass.rule.grants ?? {};
    const on = issuedOn ?? klass.endsOn;
    const from = { personId, classId: klass.id, source: 'class', createdAt: now, withdrawnAt: null };
    const paper = { ...from, number: certificateNumber, issuedOn: on, issuer: klass.provider };
    if (llct) certificates.push({ ...paper, kind: 'llct', level: llct });
    if (qlnn) certificates.push({ ...paper, kind: 'qlnn', level: qlnn });
    if (degree) qualifications.push({ ...from, level: degree, major: null, awardedOn: on });
    if (!llct && !qlnn && !degree) {
      const kind = KIND_OF_CATEGORY[klass.category] ?? 'course';
      certificates.push({ ...paper, kind, level: klass.programme ?? klass.code });
    }
  }
  for (const batch of inBatches(certificates)) await tx.insert(certificate).values(batch);
  for (const batch of inBatches(qualifications)) await tx.insert(qualification).values(batch);
}

/** Takes back what a class gave these people: the result was corrected. */
export async function withdrawLevels(
  tx: Tx,
  now: number,
  classId: string,
  personIds: readonly string[],
): Promise<void> {
  for (const table of [certificate, qualification])
    await tx
      .update(table)
      .set({ withdrawnAt: now })
      .where(
        and(
          eq(table.classId, classId),
          inArray(table.personId, [...personIds]),
          eq(table.source, 'class'),
          isNull(table.withdrawnAt),
        ),
      );
}
