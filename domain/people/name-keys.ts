import { nfc } from '../text/clean.ts';
import { fold } from '../text/fold.ts';
import { matchKey } from '../text/match-key.ts';
import { nameSortKey } from '../text/sort-key.ts';

/** A name with the three keys that are stored beside it: for search, for "the same name", and for order. */
export function nameColumns(written: string): { name: string; nameKey: string; exactKey: string; sortKey: string } {
  const name = nfc(written);
  return { name, nameKey: fold(name), exactKey: matchKey(name), sortKey: nameSortKey(name) };
}
