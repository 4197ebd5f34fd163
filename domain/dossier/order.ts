/**
 * The order after one line was moved by one place.
 *
 * @param move `up ID` or `down ID`; what stands at the end, or is not there, leaves the order as it is
 */
export function shifted(order: readonly string[], move: string): string[] {
  const [direction, id = ''] = move.split(' ');
  const from = order.indexOf(id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const next = [...order];
  const neighbour = order[to];
  if (from < 0 || neighbour === undefined) return next;
  next[from] = neighbour;
  next[to] = id;
  return next;
}
