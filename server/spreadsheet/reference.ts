/** 'B' for 2, 'AA' for 27. */
export function columnName(col: number): string {
  let name = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 'B7' for row 7, column 2. */
export function cellName(row: number, col: number): string {
  return columnName(col) + row;
}

/** Row and column of a reference such as 'B7' or '$B$7', or null; nothing is allocated for it, however large it is. */
export function parseReference(reference: string): { row: number; col: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  let col = 0;
  for (const letter of match[1] ?? '') col = col * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), col };
}
