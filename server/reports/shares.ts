/** A part of a whole from 0 on; null where the whole is nothing or is not known. */
export function shareOf(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : part / whole;
}
