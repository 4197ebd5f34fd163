/** A number as it is written here, "12,5" or "12.5"; undefined for what is none. */
export function parseDecimal(text: string): number | undefined {
  const written = text.replace(/\s*%$/, '').replace(',', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(written) ? Number(written) : undefined;
}
