import { dossiersFor } from '#db/queries/dossiers.ts';
import { roundsFor } from '#db/queries/plans.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';
import { type DossierRow, narrowed, readFilter } from './list-filter.ts';

/** The dossiers that the viewer reaches, as they are filtered on screen: for a unit its own too. */
export async function dossierList(asked: Asked, query: Query): Promise<List<DossierRow>> {
  const { viewer, m, f, now } = asked;
  const t = m.dossier.list;
  const filter = readFilter(query);
  const rows = narrowed(await dossiersFor(viewer, filter), filter);
  const rounds = await roundsFor(viewer, now);
  const turns = rows.reduce((sum, row) => sum + row.lines, 0);
  const state = filter.states?.[0];
  return {
    title: m.dossier.title,
    lines: [
      filterWords(m, [
        [t.search, filter.unit],
        [t.round, filter.roundId && (rounds.find(({ id }) => id === filter.roundId)?.name ?? filter.roundId)],
        [t.state, state && m.states.dossier[state]],
      ]),
      countWords(asked, t.count({ dossiers: f.number(rows.length), turns: f.lines(turns) })),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(t.unit, 30, (row) => row.unitTitle), names: true },
      textColumn(t.round, 24, (row) => row.roundName),
      textColumn(m.plans.crumb, 16, (row) => row.planNumber),
      textColumn(t.state, 26, (row) =>
        [m.states.dossier[row.state], row.onBehalf ? m.dossier.onBehalf : '', row.late ? m.dossier.late : '']
          .filter(Boolean)
          .join('; '),
      ),
      { heading: t.lines, width: 11, value: (row) => row.lines },
      { heading: t.sent, width: 17, value: (row) => ({ at: row.sentAt }) },
    ],
    rows,
  };
}
