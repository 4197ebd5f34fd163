const MEGABYTE = 1024 * 1024;

/** The largest file that is taken, in bytes: 100 times the largest real list; bombs stay small on the wire anyway. */
export const MAX_FILE_BYTES = 5 * MEGABYTE;

/** Bounds on what a file may unfold into. Numbers of cells, rows and columns count cells that hold something. */
export const LIMITS = {
  entries: 200,
  entryBytes: 20 * MEGABYTE,
  totalBytes: 40 * MEGABYTE,
  sheets: 40,
  rows: 20_000,
  columns: 256,
  cells: 300_000,
  characters: 8_000_000,
  merges: 20_000,
  styles: 65_536,
  relations: 1000,
  milliseconds: 10_000,
  memoryMegabytes: 256,
} as const;
