import { IMPORT_STATES, type ImportPreview, type RefusedFile } from '#domain/list-import.ts';
import type { StaffRow } from '#domain/list-rows.ts';
import type { StaffImportReport } from '#domain/people/staff-import.ts';
import type { Kit } from '../kit.ts';
import type { Ground } from './ground.ts';
import type { Organisation } from './organisation.ts';
import type { Plans } from './plans.ts';

/** Workbooks on their way into the register: read, shown with what was found, confirmed by a person. */
export function defineImports(k: Kit, { orgUnit }: Organisation, { round }: Plans, { file }: Ground) {
  /** What an office dropped at once: its lists are imports of their own, the other files are named with the reason. */
  const importBatch = k.table(
    'import_batch',
    {
      id: k.id(),
      roundId: k
        .text('round_id')
        .notNull()
        .references(() => round.id),
      refused: k.json<RefusedFile[]>('refused').notNull(),
      at: k.instant('at').notNull(),
      byId: k.text('by_id'),
    },
    (t) => [k.index('import_batch_round').on(t.roundId, t.at)],
  );

  /** One unit's registration list. */
  const listImport = k.table(
    'list_import',
    {
      id: k.id(),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      roundId: k
        .text('round_id')
        .notNull()
        .references(() => round.id),
      /** With which others an office dropped it, to send it on the unit's behalf; null for the unit's own. */
      batchId: k.text('batch_id').references(() => importBatch.id),
      fileId: k
        .text('file_id')
        .notNull()
        .references(() => file.id),
      state: k.oneOf('state', IMPORT_STATES).notNull(),
      preview: k.json<ImportPreview>('preview').notNull(),
      at: k.instant('at').notNull(),
      byId: k.text('by_id'),
      confirmedAt: k.instant('confirmed_at'),
      confirmedById: k.text('confirmed_by_id'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.index('list_import_unit').on(t.unitId, t.roundId), k.index('list_import_batch').on(t.batchId)],
  );

  /** A staff list that was rehearsed and waits to be taken in. */
  const staffImport = k.table('staff_import', {
    id: k.id(),
    fileId: k
      .text('file_id')
      .notNull()
      .references(() => file.id),
    state: k.oneOf('state', IMPORT_STATES).notNull(),
    /** The day that the list states. */
    asOf: k.day('as_of'),
    rows: k.json<StaffRow[]>('rows').notNull(),
    report: k.json<StaffImportReport>('report').notNull(),
    at: k.instant('at').notNull(),
    byId: k.text('by_id'),
    confirmedAt: k.instant('confirmed_at'),
    version: k.integer('version').notNull(),
  });

  return { importBatch, listImport, staffImport };
}
