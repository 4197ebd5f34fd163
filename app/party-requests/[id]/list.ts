import { exportPartyRequest } from '#db/queries/given-out.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';
import type { AskedLine } from './columns.tsx';

/** Whom a request asks about, with what was answered for each. */
export async function askedLines(asked: Asked, id: string): Promise<List<AskedLine> | undefined> {
  const { viewer, m, f, now } = asked;
  const found = await exportPartyRequest(viewer, id, now);
  if (!found) return undefined;
  const t = m.opinions;
  const people = new Set(found.lines.map(({ personId }) => personId)).size;
  return {
    title: t.heading({ body: found.body }),
    lines: [
      [found.number && found.day && t.paper({ number: found.number, day: f.day(found.day) }), t.states[found.state]]
        .filter(Boolean)
        .join(' · '),
      filterWords(m, []),
      countWords(asked, f.people(people), f.lines(found.lines.length)),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(t.who, 26, ({ person }) => person.name), names: true },
      textColumn(m.submissions.position, 28, ({ person }) => person.position),
      textColumn(t.unit, 26, ({ unit }) => unit.title),
      textColumn(t.klass, 34, (line) => line.class.name),
      { ...textColumn(t.unitAgreement, 20, ({ unitPartyReference }) => unitPartyReference), asText: true },
      textColumn(t.answer, 16, ({ answer, state }) =>
        answer ? t.answers[answer] : state === 'awaiting_party' ? t.pending : t.gone,
      ),
      textColumn(t.words, 30, ({ words }) => words),
    ],
    rows: found.lines,
  };
}
