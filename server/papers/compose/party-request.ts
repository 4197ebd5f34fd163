import type { PartyRequestForPaper } from '#db/queries/papers/party-request.ts';
import { dayOf } from '#domain/time/day.ts';
import { commonWords } from '#messages/papers/common.ts';
import { partyRequestWords as words } from '#messages/papers/party-request.ts';
import { catalogue } from '#messages/vi/catalogue.ts';
import type { Paper, PaperTable, TableRow } from '../model.ts';
import { annexTitle, ended, letterSection } from './letter.ts';
import {
  bornColumns,
  center,
  counted,
  f,
  firstColumns,
  left,
  listFootOf,
  planOf,
  roman,
  whenOf,
  womenIn,
  writerOf,
} from './parts.ts';

/** The office's letter to the Party organisation, with the list that its reply is about. */
export function partyRequestPaper(found: PartyRequestForPaper): Paper {
  const { lines, classes, number, day, at } = found;
  const numbered = { number, day, year: dayOf(at).slice(0, 4) };
  const writer = writerOf(found);
  const byClass = classes.map((klass) => ({ klass, n: lines.filter(({ code }) => code === klass.code).length }));
  const texts = [
    words.opening({ plan: planOf(found), writer, n: counted(lines.length), women: counted(womenIn(lines)) }),
    ...ended(
      byClass.map(({ klass, n }) =>
        words.ofClass({ name: commonWords.className(klass), n: counted(n), when: whenOf(klass) }),
      ),
    ),
    words.closing({ writer, body: found.body }),
  ];
  return {
    title: words.subject,
    file: words.file({ number }),
    at,
    sections: [
      letterSection(found, numbered, { called: { subject: words.subject }, to: [found.body], texts }),
      {
        orientation: 'landscape',
        blocks: [
          annexTitle(found, numbered, { about: [words.about], body: writer }),
          list(found),
          { kind: 'paragraph', text: countOf(lines), keepWithNext: true },
          listFootOf(found),
        ],
      },
    ],
  };
}

const countOf = (lines: PartyRequestForPaper['lines']) =>
  commonWords.count({ n: counted(lines.length), women: counted(womenIn(lines)) });

/** By class, numbered on. */
function list({ lines, classes }: PartyRequestForPaper): PaperTable {
  const t = { ...commonWords.columns, ...words.columns };
  let n = 0;
  const rows = classes.flatMap((klass, i): TableRow[] => [
    ...(classes.length > 1
      ? [{ over: words.group({ numeral: roman(i + 1), name: commonWords.className(klass) }) }]
      : []),
    ...lines
      .filter(({ code }) => code === klass.code)
      .map((row) => ({
        cells: [
          String(++n),
          row.name,
          ...bornColumns(row),
          row.position ?? '',
          row.unit,
          row.joinedOn ? f.partialDay(row.joinedOn) : '',
          row.qualification ? catalogue.qualifications[row.qualification] : '',
          row.politicalTheory ? catalogue.politicalTheoryShort[row.politicalTheory] : '',
          row.agreement ?? '',
          '',
        ],
      })),
  ]);
  return {
    kind: 'table',
    columns: [
      ...firstColumns(46, 14),
      left(t.position, 46),
      left(t.unit, 40),
      center(t.joinedOn, 24),
      center(t.qualification, 22),
      center(t.politicalTheory, 18),
      center(t.agreement, 28),
      left(t.note, 18),
    ],
    rows,
  };
}
