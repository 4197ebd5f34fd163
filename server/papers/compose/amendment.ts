import type { AmendmentForPaper } from '#db/queries/papers/amendment.ts';
import { paperNumber } from '#domain/papers/writing.ts';
import { amendmentWords as words } from '#messages/papers/amendment.ts';
import { commonWords } from '#messages/papers/common.ts';
import { decisionWords } from '#messages/papers/decision.ts';
import type { Block, Paper, PaperTable, TableRow } from '../model.ts';
import { annexTitle } from './letter.ts';
import {
  basesOf,
  bornColumns,
  counted,
  dayOrBlank,
  firstColumns,
  footOf,
  headOf,
  left,
  planOf,
  proposerOf,
  roman,
  signatureOf,
} from './parts.ts';

/** A decision that amends another: which one, who leaves its list and why, and who comes instead. */
export function amendmentPaper(found: AmendmentForPaper): Paper {
  const { number, day, year, whole, removed, added, paper, government } = found;
  const chair = commonWords.chairOf({ body: government.short });
  const first = firstOf(found, chair);
  const about = whole ? words.aboutWhole({ first }) : words.about({ first });
  const name = commonWords.ofClass(found.class);
  const proposer = proposerOf(found);
  return {
    title: about,
    file: words.file({ number: number && paperNumber(number), first: found.amends.number ?? '' }),
    at: found.at,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          headOf(found, { number, day, year }),
          { kind: 'title', title: decisionWords.title, about: [about], rule: true },
          { kind: 'centred', text: decisionWords.decidedBy({ own: paper.letterhead.own.join(' ') }) },
          {
            kind: 'bases',
            bases: [
              ...basesOf(found),
              commonWords.planBasis({ plan: planOf(found) }),
              words.firstBasis({ first, name }),
              ...(proposer ? [words.proposal({ proposer })] : []),
            ],
          },
          { kind: 'centred', text: decisionWords.decides },
          ...articles(found, first, name),
          footOf(
            found,
            signatureOf({ letterhead: paper.letterhead, signer: found.signer }, found.signer?.capacity === 'TM'),
          ),
        ],
      },
      {
        orientation: 'landscape',
        blocks: [
          annexTitle(
            found,
            { number, day, year },
            {
              about: [whole ? words.annexWhole({ name }) : words.annexAbout({ name })],
              what: words.what,
              body: chair,
            },
          ),
          list(found),
          {
            kind: 'paragraph',
            text:
              added.length > 0
                ? words.count({ off: counted(removed.length), on: counted(added.length) })
                : words.countOff({ off: counted(removed.length) }),
          },
        ],
      },
    ],
  };
}

function firstOf({ amends, year }: AmendmentForPaper, chair: string): string {
  const number = amends.number ? paperNumber(amends.number) : commonWords.blank;
  return words.first({ number, day: dayOrBlank(amends.day, amends.day?.slice(0, 4) ?? year), chair });
}

function articles({ whole, removed, added, paper }: AmendmentForPaper, first: string, name: string): Block[] {
  const off = words.off({ n: counted(removed.length) });
  const on = added.length > 0 ? words.on({ n: counted(added.length) }) : '';
  const by = (paper.form.carriedOutBy ?? []).join(', ') || decisionWords.carriedOutByAll;
  const texts = [
    whole ? words.whole({ first, name, n: counted(removed.length) }) : words.change({ first, name, off, on }),
    whole ? words.effect : words.rest({ first }),
    words.carriedOut({ by }),
  ];
  return texts.map((text, i) => ({
    kind: 'paragraph',
    text: [{ text: decisionWords.article({ n: i + 1 }), bold: true }, { text }],
  }));
}

/** Who leaves, then who comes; each numbered from 1, in the order of official lists. */
function list({ removed, added }: AmendmentForPaper): PaperTable {
  const t = commonWords.columns;
  const newcomers = new Map(added.map((row) => [row.lineId, row.name]));
  const leavers = new Map(removed.flatMap((row) => (row.insteadId ? [[row.insteadId, row.name] as const] : [])));
  const rowsOf = (rows: readonly (AmendmentForPaper['added'][number] & { remark: string })[]): TableRow[] =>
    rows.map((row, i) => ({
      cells: [String(i + 1), row.name, ...bornColumns(row), row.position ?? '', row.unit, row.remark],
    }));
  const off = rowsOf(
    removed.map((row) => {
      const instead = row.insteadId ? newcomers.get(row.insteadId) : undefined;
      return {
        ...row,
        remark: [words.reasons[row.reason], instead ? words.instead({ name: instead }) : null]
          .filter(Boolean)
          .join('; '),
      };
    }),
  );
  const on = rowsOf(
    added.map((row) => {
      const leaver = leavers.get(row.lineId);
      return { ...row, remark: leaver ? words.insteadOf({ name: leaver }) : '' };
    }),
  );
  const both = off.length > 0 && on.length > 0;
  return {
    kind: 'table',
    columns: [...firstColumns(54, 16), left(t.position, 60), left(t.unit, 48), left(words.reason, 52)],
    rows: both
      ? [{ over: words.groupOff({ numeral: roman(1) }) }, ...off, { over: words.groupOn({ numeral: roman(2) }) }, ...on]
      : [...off, ...on],
  };
}
