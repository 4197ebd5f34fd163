import { LIVE_LINE_STATES, type LineState } from '../line/machine.ts';

/** A line as it stands in a chain of people put forward for one place. */
export interface ChainLink {
  id: string;
  state: LineState;
  replacesLineId: string | null;
}

/** Whoever stands now in the place that a line left: the last of those who replaced one another, while he stands. */
export function heirOf<Link extends ChainLink>(lineId: string, links: readonly Link[]): Link | undefined {
  const seen = new Set([lineId]);
  let heir: Link | undefined;
  for (let id = lineId; ; ) {
    // Of several who were named for one place, the last counts: the earlier ones fell out again.
    const next = links.findLast(({ replacesLineId }) => replacesLineId === id);
    if (!next || seen.has(next.id)) break;
    seen.add(next.id);
    heir = next;
    id = next.id;
  }
  return heir && (LIVE_LINE_STATES as readonly LineState[]).includes(heir.state) ? heir : undefined;
}
