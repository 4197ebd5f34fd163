import { type LineEvent, type LineNeed, lineMachine } from '#domain/line/machine.ts';
import { type Offer, offers } from '#domain/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { loadLines } from '../commands/lines/facts.ts';
import { read } from '../store.ts';

export type LineOffer = Offer<LineEvent, LineNeed>;

/**
 * The buttons of each of these lines for this viewer, by the line's id, in a fixed number of statements however many
 * they are. The lines come from a query that has asked who may see them.
 *
 * @param now UTC milliseconds
 */
export async function lineOffers(
  viewer: Viewer,
  lineIds: readonly string[],
  now: number,
): Promise<Map<string, LineOffer[]>> {
  const records = await loadLines(read(), viewer, now, lineIds);
  return new Map(
    records.map(({ line, holds, actors }) => [line.id, offers(lineMachine, { state: line.state, holds, actors })]),
  );
}
