import type { dossiersFor } from '#db/queries/dossiers.ts';
import { DOSSIER_STATES, type DossierState } from '#domain/dossier/machine.ts';
import { fold } from '#domain/text/fold.ts';
import type { Query } from '#server/page.ts';

export type DossierRow = Awaited<ReturnType<typeof dossiersFor>>[number];

/** What the list of dossiers is narrowed to; in the address, so that it can be sent on and printed. */
export interface DossierFilter {
  roundId?: string;
  states?: DossierState[];
  /** Part of a unit's name, with or without accents. */
  unit?: string;
}

export function readFilter({ round, state, unit }: Query): DossierFilter {
  const known = DOSSIER_STATES.find((each) => each === state);
  return {
    roundId: text(round),
    states: known && [known],
    unit: text(unit),
  };
}

export function narrowed(rows: readonly DossierRow[], { unit }: DossierFilter): DossierRow[] {
  const words = fold(unit ?? '');
  return rows.filter((row) => fold(row.unitTitle).includes(words));
}

const text = (value: string | string[] | undefined) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
