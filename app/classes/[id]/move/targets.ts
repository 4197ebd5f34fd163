import type { ParallelMovePage } from '#db/queries/parallel-move.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** The parallel classes to choose from, each with its days, its place and what it has left; those that take nobody say why. */
export function targetChoices({ targets }: ParallelMovePage, m: Messages, f: Format) {
  const t = m.parallel;
  return targets.map(({ id, version, name, quota, free, registered, hasBegun, startsOn, endsOn, place }) => ({
    value: `${id}:${version}`,
    label: name,
    hint: [
      t.free({ free: f.number(free), quota: f.number(quota) }),
      t.registered({ n: f.lines(registered) }),
      hasBegun ? t.begun : free === 0 ? t.full : undefined,
      startsOn && endsOn ? f.dayRange(startsOn, endsOn) : m.plans.noDates,
      place,
    ]
      .filter(Boolean)
      .join(' · '),
    disabled: hasBegun || free === 0,
  }));
}

/** How many places the class and its parallel ones have, each and all together. */
export function placesWords({ name, quota, targets }: ParallelMovePage, m: Messages, f: Format): string {
  const all = [{ name, quota }, ...targets];
  return m.parallel.sums({
    classes: all.map((each) => m.parallel.sum({ name: each.name, quota: f.number(each.quota) })).join('; '),
    total: f.number(all.reduce((sum, each) => sum + each.quota, 0)),
  });
}
