import type { Fact } from '#components/page/facts.tsx';
import type { Board } from '#db/queries/board.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** The board in six numbers; the first four add up to the units. */
export function factsOf({ units, totals }: Board, here: string, m: Messages, f: Format): Fact[] {
  const t = m.board.facts;
  const awaiting = units.filter((unit) => unit.dossier?.state === 'awaiting_signature').length;
  const silent = totals.silent + totals.drafting;
  return [
    { label: t.sent, value: f.number(totals.sent), of: t.ofUnits({ n: f.number(totals.units) }) },
    { label: t.returned, value: f.number(totals.returned) },
    {
      label: t.silent,
      value: f.number(silent),
      of: awaiting > 0 ? t.awaiting({ n: f.number(awaiting) }) : undefined,
      href: silent > 0 ? `${here}/silent` : undefined,
      tone: silent > 0 ? 'late' : undefined,
    },
    { label: t.noNeed, value: f.number(totals.no_need) },
    { label: t.turns, value: f.number(totals.turns), of: t.ofPeople({ n: f.people(totals.people) }) },
    {
      label: t.questioned,
      value: f.number(totals.questioned),
      href: totals.questioned > 0 ? `${here}?show=questioned` : undefined,
      tone: totals.questioned > 0 ? 'fix' : undefined,
    },
  ];
}
