import { z } from 'zod';

/** Number and symbol as printed ("15/TTr-PNV"); there is no number nought. */
export const numberField = z
  .string()
  .max(60)
  .regex(/^(?=0*[1-9])\d{1,6}\/[\p{L}\d-]+$/u, 'number_shape');

/** Whether two say the same to whoever reads a paper: "5/QĐ-UBND" is printed "05/QĐ-UBND". */
export function isSameNumber(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(number: string): string {
  return number
    .trim()
    .replace(/^0+(?=\d)/, '')
    .toUpperCase();
}
