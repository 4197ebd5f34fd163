import { and, eq } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { file, staffImport } from '../schema.ts';
import { read } from '../store.ts';

/** A rehearsed staff list of the viewer's own; nobody else's exists for him. */
export async function staffImportDetail(viewer: Viewer, id: string) {
  const [found] = await read()
    .select({
      id: staffImport.id,
      version: staffImport.version,
      state: staffImport.state,
      report: staffImport.report,
      fileName: file.name,
    })
    .from(staffImport)
    .innerJoin(file, eq(file.id, staffImport.fileId))
    .where(and(eq(staffImport.id, id), eq(staffImport.byId, viewer.accountId ?? '')));
  return found;
}
