import { proposalById } from '#db/queries/proposals.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';
import { type ClassPart, classParts } from './by-class.ts';

/** What a proposal says of each class. */
export async function proposalClasses(asked: Asked, id: string): Promise<List<ClassPart> | undefined> {
  const { viewer, m, f } = asked;
  const found = await proposalById(viewer, id);
  if (!found) return undefined;
  const t = m.proposals;
  const parts = found.result && found.state !== 'infeasible' ? classParts(found) : [];
  const chosen = parts.reduce((sum, part) => sum + part.chosen.length, 0);
  return {
    title: t.at({ at: f.instant(found.at) }),
    lines: [
      t.byPlan({ by: found.by ?? m.forms.system, plan: t.plan({ number: found.planNumber ?? '' }) }),
      filterWords(m, []),
      countWords(asked, `${t.facts.chosen}: ${f.turns(chosen)}`),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(m.lists.code, 16, ({ code }) => code), asText: true },
      { ...textColumn(t.class, 44, ({ name }) => name), names: true },
      { heading: t.quota, width: 10, value: ({ quota }) => quota },
      { heading: t.seatedBefore, width: 12, value: ({ seated }) => seated.length },
      { heading: t.chosen, width: 12, value: (part) => part.chosen.length },
      { heading: t.notChosen, width: 12, value: ({ others }) => others.length },
      { heading: t.taken, width: 12, value: ({ taken }) => taken },
    ],
    rows: parts,
  };
}
