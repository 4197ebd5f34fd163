/**
 * Cuts a list for one statement each: SQLite takes 32,766 parameters, PostgreSQL 65,534, so 500 rows of up to 60
 * columns fit both.
 */
export function* inBatches<Item>(items: readonly Item[], size = 500): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
