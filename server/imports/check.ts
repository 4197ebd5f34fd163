import { type JudgedList, judgeRows } from '#db/queries/import-judge.ts';
import type { ImportCatalogue, ImportTarget, ImportUnit } from '#db/queries/import-target.ts';
import { read } from '#db/store.ts';
import { readUnitList, type UnitList } from './read-list.ts';

/** A workbook read and judged: whose it is, what stands in it, and what is in the way of each line. */
export interface Checked extends JudgedList {
  unit: ImportUnit;
  list: UnitList;
}

/**
 * Reads one unit's workbook and judges it by itself, with the people of the register. Writes nothing. For the operator:
 * what it says of people of other units is for nobody else's eyes.
 *
 * @throws Refusal as `readUnitList`
 */
export async function checkWorkbook(
  bytes: Uint8Array,
  { target, catalogue, now }: { target: ImportTarget; catalogue: ImportCatalogue; now: number },
): Promise<Checked> {
  const list = await readUnitList(bytes, catalogue);
  const unit = catalogue.units.find(({ code }) => code === list.unitCode)!;
  const judged = await judgeRows(read(), {
    rows: list.rows,
    unitId: unit.id,
    issuerId: target.plan.issuerId,
    classes: catalogue.classes,
    now,
    against: 'list',
  });
  return { unit, list, ...judged };
}
