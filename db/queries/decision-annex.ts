import type { FrozenPaper } from '#domain/papers/form.ts';
import { type ClassSnapshot, type LineSnapshot, snapshotClasses, snapshotLines } from '../commands/lines/snapshot.ts';
import type { decision } from '../schema.ts';
import type { Db } from '../store.ts';
import { type KeptVersion, readVersion } from '../versions.ts';

/** What a decision decides: its class and its people. */
export interface Annex {
  class: ClassSnapshot | null;
  lines: LineSnapshot[];
  submission?: { title: string | null; version: number; sha256: string };
  /** How its paper was headed, based and signed, where the version keeps that. */
  paper?: FrozenPaper;
}

type Row = Pick<typeof decision.$inferSelect, 'id' | 'versionId' | 'submissionId' | 'classId'>;

/**
 * A decision's list: from the frozen annex once published, before that from what the leader saw, or as things are where
 * no submission went before. Whoever calls has made sure that the viewer may see the decision.
 */
export async function annexOf(
  db: Db,
  row: Row,
  lineIds: string[],
): Promise<{ annex: KeptVersion<Annex> | undefined; content: Annex }> {
  const annex = row.versionId ? await readVersion<Annex>(db, 'decision', row.id) : undefined;
  return { annex, content: annex?.value ?? (await draftAnnex(db, row, lineIds)) };
}

async function draftAnnex(db: Db, { submissionId, classId }: Row, lineIds: string[]): Promise<Annex> {
  const seen = submissionId
    ? await readVersion<{ classes: ClassSnapshot[]; lines: LineSnapshot[] }>(db, 'submission', submissionId)
    : undefined;
  const ids = new Set(lineIds);
  if (seen)
    return {
      class: seen.value.classes.find((c) => c.id === classId) ?? null,
      lines: seen.value.lines.filter((l) => ids.has(l.id)),
      submission: { title: null, version: seen.number, sha256: seen.sha256 },
    };
  const [klass] = await snapshotClasses(db, [classId]);
  return { class: klass ?? null, lines: await snapshotLines(db, lineIds) };
}
