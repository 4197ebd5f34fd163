import { greedyChoice, totalOf } from './greedy.ts';
import { type Options, optionsOf } from './options.ts';
import type { ProposalWorld } from './world.ts';

/** A good choice with a total that no choice exceeds, without a solver. */
export interface Priced {
  chosen: Set<string>;
  objective: number;
  bound: number;
}

/** So many rounds, whatever the machine: the same question gets the same answer. */
const ROUNDS = 400;
/** How often a choice is made by the prices so far. */
const EVERY = 25;

/**
 * Puts a price on everything that is short (a class's places, a unit's weeks), lets everybody take what is best for
 * him, and corrects the prices by what was taken too often: at any prices what they all take, and the worth of what
 * there is, is a total that no choice exceeds. Whoever comes first by what is left after the prices makes a choice that
 * keeps every demand, but for a least size of a class that opens anyhow. Undefined where people have too many options
 * to be tried one by one.
 */
export function pricedChoice(
  world: ProposalWorld,
  isEnough: (best: Priced) => boolean = () => false,
): Priced | undefined {
  const options = optionsOf(world);
  if (!options) return undefined;
  const worth = Float64Array.from(world.candidates, ({ priority }) => priority);
  const size = options.capacity.length;
  const prices = new Float64Array(size);
  const slack = new Float64Array(size);
  let best: Priced = { ...choiceAt(world, options, prices), bound: Number.POSITIVE_INFINITY };
  let bestPrices = prices.slice();
  let [stretch, stale] = [1, 0];
  for (let round = 1; round <= ROUNDS && !isEnough(best); round += 1) {
    const bound = totalAt(options, worth, prices, slack);
    if (bound < best.bound - 1e-9) {
      best.bound = bound;
      bestPrices = prices.slice();
      stale = 0;
    } else if (++stale >= 8) {
      stretch /= 2;
      stale = 0;
      prices.set(bestPrices);
      totalAt(options, worth, prices, slack);
    }
    if (round % EVERY === 0) {
      const made = choiceAt(world, options, bestPrices);
      if (made.objective > best.objective) best = { ...made, bound: best.bound };
    }
    // Whole points: a bound below the next one proves it.
    if (Math.floor(best.bound + 1e-6) <= best.objective) break;
    let norm = 0;
    for (let i = 0; i < size; i += 1) if (prices[i]! > 0 || slack[i]! < 0) norm += slack[i]! ** 2;
    if (norm === 0) break;
    const step = (stretch * Math.max(1, bound - best.objective)) / norm;
    for (let i = 0; i < size; i += 1) prices[i] = Math.max(0, prices[i]! - step * slack[i]!);
  }
  return best;
}

/** The total at these prices, and in `slack` what is left of each thing when everybody has taken what is best for him. */
function totalAt(options: Options, worth: Float64Array, prices: Float64Array, slack: Float64Array): number {
  const { personStart, optionStart, candidate, usesStart, uses, capacity } = options;
  let total = 0;
  for (let i = 0; i < capacity.length; i += 1) {
    slack[i] = capacity[i]!;
    total += prices[i]! * capacity[i]!;
  }
  for (let person = 0; person + 1 < personStart.length; person += 1) {
    let [taken, most] = [-1, Number.NEGATIVE_INFINITY];
    for (let option = personStart[person]!; option < personStart[person + 1]!; option += 1) {
      let value = 0;
      for (let n = optionStart[option]!; n < optionStart[option + 1]!; n += 1) value += worth[candidate[n]!]!;
      for (let n = usesStart[option]!; n < usesStart[option + 1]!; n += 1) value -= prices[uses[n]!]!;
      if (value > most) [taken, most] = [option, value];
    }
    total += most;
    for (let n = usesStart[taken]!; n < usesStart[taken + 1]!; n += 1) slack[uses[n]!] = slack[uses[n]!]! - 1;
  }
  return total;
}

function choiceAt(world: ProposalWorld, { placesOf, slotsOf }: Options, prices: Float64Array) {
  const left = new Map(
    world.candidates.map(({ lineId, priority }, i) => {
      const paid = [...placesOf[i]!, ...slotsOf[i]!].reduce((sum, id) => sum + prices[id]!, 0);
      return [lineId, priority - paid];
    }),
  );
  const chosen = greedyChoice(world, ({ lineId }) => left.get(lineId) ?? 0);
  return { chosen, objective: totalOf(world, chosen) };
}
