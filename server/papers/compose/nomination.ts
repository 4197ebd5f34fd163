import type { NominationForPaper } from '#db/queries/papers/nomination.ts';
import { paperNumber } from '#domain/papers/writing.ts';
import { commonWords } from '#messages/papers/common.ts';
import { nominationWords as words } from '#messages/papers/nomination.ts';
import type { Paper } from '../model.ts';
import { annexTitle, letterSection } from './letter.ts';
import { bornColumns, counted, dayOrBlank, firstColumns, left, planOf, whenOf, womenIn, written } from './parts.ts';

/** The letter to whoever holds a class, with the list of those who come; short, as Form C. */
export function nominationPaper(found: NominationForPaper): Paper {
  const { people, provider, government, year, class: klass } = found;
  const name = commonWords.ofClass(klass);
  const subject = words.subject({ name });
  const numbered = { number: null, day: null, year };
  const said = { n: counted(people.length), women: counted(womenIn(people)) };
  const t = commonWords.columns;
  const texts = [
    words.opening({
      ...{ ...said, name, plan: planOf(found), body: government.short, decision: decisionOf(found) },
      when: klass.startsOn ? words.when({ when: whenOf(klass) }) : '',
    }),
    words.closing({ body: government.short, provider }),
  ];
  return {
    title: subject,
    file: words.file({ name: klass.name }),
    at: found.at,
    sections: [
      letterSection(found, numbered, { called: { subject }, to: [provider], texts }),
      {
        orientation: 'landscape',
        blocks: [
          annexTitle(found, numbered, { about: [words.annexAbout({ name })], body: government.short }),
          {
            kind: 'table',
            columns: [...firstColumns(64), left(t.position, 72), left(t.unit, 62), left(t.note, 24)],
            rows: people.map((row, i) => ({
              cells: [String(i + 1), row.name, ...bornColumns(row), row.position ?? '', row.unit, ''],
            })),
          },
          { kind: 'paragraph', text: commonWords.count(said) },
        ],
      },
    ],
  };
}

function decisionOf({ decision, government, year }: NominationForPaper): string | null {
  if (!decision?.number) return null;
  return words.decision({
    number: paperNumber(decision.number),
    day: decision.day ? written(decision.day) : dayOrBlank(null, year),
    chair: commonWords.chairOf({ body: government.short }),
  });
}
