type Query = Partial<Record<string, string | string[]>>;

/** Which two versions an address asks for: `?from=1&to=2`; what is no number is not asked for. */
export function versionsAsked({ from, to }: Query): { from?: number; to?: number } {
  const number = (value?: string | string[]) =>
    typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
  return { from: number(from), to: number(to) };
}
