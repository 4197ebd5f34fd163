import type { Compensation } from '#domain/commitment/compensation.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** What must be paid back, in one sentence for a list; undefined where nothing must be, or not yet. */
export function owedWords(compensation: Compensation, m: Messages, f: Format): string | undefined {
  if (compensation.kind !== 'whole' && compensation.kind !== 'part') return undefined;
  return m.commitments.owes({ sum: f.dong(compensation.amount) });
}

interface Promise {
  cost: number;
  monthsPromised: number;
}

/** The same as its sentences: what is owed or not, why, and how it was reckoned. */
export function compensationWords(
  compensation: Compensation,
  { cost, monthsPromised: promised }: Promise,
  m: Messages,
  f: Format,
): string[] {
  const t = m.commitments;
  switch (compensation.kind) {
    case 'whole':
      return [t.owes({ sum: f.dong(compensation.amount) }), t.whole];
    case 'part': {
      const { amount, served } = compensation;
      const said = { cost: f.dong(cost), promised, served };
      return [t.owes({ sum: f.dong(amount) }), t.formula({ ...said, sum: f.dong(amount) }), t.formulaWords(said)];
    }
    case 'serving': {
      const { served, missing, until, owedIfLeft } = compensation;
      return [t.serving({ served, missing, until: f.day(until) }), t.ifLeft({ sum: f.dong(owedIfLeft) })];
    }
    case 'fulfilled':
      return [t.fulfilled({ served: compensation.served })];
    case 'exempt':
      return [t.exempt({ why: t.exemptions[compensation.exemption], sum: f.dong(compensation.spared) })];
    default:
      return [t[compensation.kind]];
  }
}
