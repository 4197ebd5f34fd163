import type { NoticeKind } from '#domain/notices/kinds.ts';
import type { Ctx } from '../../context.ts';
import type { Tx } from '../../store.ts';
import { type Letter, notify, unitDesk } from '../notify.ts';
import type { LineRecord } from './facts.ts';

/** Tells each unit of what was done with its lines: one letter for each dossier, however many lines. */
export function tellUnits(tx: Tx, ctx: Ctx, kind: NoticeKind, records: readonly LineRecord[]): Promise<void> {
  const byDossier = Map.groupBy(records, (record) => record.line.dossierId);
  const letters: Letter[] = [...byDossier].map(([id, group]) => ({
    kind,
    to: unitDesk(group[0]!.line.unitId),
    subject: { kind: 'dossier', id },
    payload: { lineIds: group.map((record) => record.line.id) },
  }));
  return notify(tx, ctx, ...letters);
}

/** Tells the plan's office of what a unit did with a line. */
export function tellOffice(tx: Tx, ctx: Ctx, kind: NoticeKind, records: readonly LineRecord[]): Promise<void> {
  const letters: Letter[] = records.map(({ line, issuerId }) => ({
    kind,
    to: [{ unitId: issuerId, role: 'consolidator' }],
    subject: { kind: 'line', id: line.id },
    payload: { dossierId: line.dossierId, unitId: line.unitId },
  }));
  return notify(tx, ctx, ...letters);
}
