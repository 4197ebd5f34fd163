import { and, eq, isNull } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { logAccess } from '../access-log.ts';
import { attachment, dossier, file, line } from '../schema.ts';
import { read } from '../store.ts';
import { one, within } from './scope.ts';

const content = { name: file.name, mediaType: file.mediaType, content: file.content };

/** A paper of a line, to whoever may see the line. Reading it is noted as reading the person's record. */
export async function paperOf(viewer: Viewer, attachmentId: string, now: number) {
  const [found] = await read()
    .select({ ...content, personId: line.personId })
    .from(attachment)
    .innerJoin(line, eq(line.id, attachment.lineId))
    .innerJoin(file, eq(file.id, attachment.fileId))
    .where(
      and(one(attachment.id, attachmentId, within(viewer, 'line.read', line.unitId)), isNull(attachment.removedAt)),
    );
  if (found) logAccess(viewer, 'person', found.personId, now);
  return found;
}

/** The scan of a dossier's covering letter, to whoever may see the dossier. */
export async function letterScan(viewer: Viewer, dossierId: string) {
  const [found] = await read()
    .select(content)
    .from(dossier)
    .innerJoin(file, eq(file.id, dossier.letterFileId))
    .where(one(dossier.id, dossierId, within(viewer, 'dossier.read', dossier.unitId)));
  return found;
}
