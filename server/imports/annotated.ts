import { importCatalogue, targetOfRound } from '#db/queries/import-target.ts';
import { read } from '#db/store.ts';
import { annotate } from '../spreadsheet/annotate.ts';
import { readRegistrationList } from '../spreadsheet/registration-list.ts';
import { readBytes } from './read-list.ts';

/**
 * A kept registration workbook with an Errors column.
 *
 * @param how.errors what is wrong, by `errorKey` of sheet and row
 * @throws Refusal as `readBytes`; Error for a round that there is not
 */
export async function annotatedWorkbook(
  bytes: Uint8Array,
  how: { roundId: string; now: number; heading: string; errors: ReadonlyMap<string, readonly string[]> },
): Promise<Buffer> {
  const workbook = await readBytes(bytes);
  const target = await targetOfRound(read(), how.roundId);
  if (!target) throw new Error(`there is no round ${how.roundId}`);
  const list = readRegistrationList(workbook, await importCatalogue(read(), target, how.now));
  return annotate(workbook, list, how.heading, how.errors);
}
