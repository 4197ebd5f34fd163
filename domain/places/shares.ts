/** Somebody's part of a whole, by what speaks for it. */
export interface Share {
  id: string;
  /** How much speaks for it, from 0: heads, or people put forward. */
  weight: number;
}

/**
 * Divides whole places in proportion to the weights, by largest remainder: everybody gets the whole part of his share,
 * and what is left goes one by one to the largest remainders, the earlier first where they are equal. It always sums to
 * the total. Where nothing speaks for anybody, all count alike.
 */
export function divide(total: number, shares: readonly Share[]): Map<string, number> {
  const sum = shares.reduce((all, { weight }) => all + weight, 0);
  const parts = shares.map(({ id, weight }, order) => {
    const [times, of] = sum > 0 ? [total * weight, sum] : [total, shares.length];
    // Whole arithmetic: remainders are compared as they are, not as the machine rounds fractions.
    return { id, order, whole: Math.floor(times / of), rest: times % of };
  });
  const left = total - parts.reduce((all, { whole }) => all + whole, 0);
  const first = parts
    .toSorted((a, b) => b.rest - a.rest || a.order - b.order)
    .slice(0, Math.max(0, left))
    .map(({ id }) => id);
  return new Map(parts.map(({ id, whole }) => [id, whole + (first.includes(id) ? 1 : 0)]));
}
