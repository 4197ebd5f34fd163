import type { ReminderForPaper } from '#db/queries/papers/reminder.ts';
import { dayOf, startOfDay, timeOf } from '#domain/time/day.ts';
import { callWords } from '#messages/papers/call.ts';
import { commonWords } from '#messages/papers/common.ts';
import type { Block, Paper, PaperSection, Title } from '../model.ts';
import { deadlineOf } from './deadline.ts';
import { annexTitle, letterSection } from './letter.ts';
import { addresseeOf, center, counted, inFigures, insideSentence, left, planOf, writerOf } from './parts.ts';

const words = callWords.reminder;

/** Up to so many are addressed and named in the letter; more stand in a list behind it. */
const NAMED = 8;

/** The letter that reminds the units that have sent nothing, addressed to them. */
export function reminderPaper(found: ReminderForPaper): Paper {
  const { silent, classes, round, plan, now } = found;
  const subject = words.subject({ year: plan.year });
  const isListed = silent.length > NAMED;
  const open = classes.filter(({ isOpen }) => isOpen);
  const numbered = { number: null, day: null, year: dayOf(now).slice(0, 4) };
  const title = annexTitle(found, numbered, { title: commonWords.annex, about: [], body: writerOf(found) });
  return {
    title: subject,
    file: words.file({ round: insideSentence(round.name) }),
    at: startOfDay(dayOf(now)),
    sections: [
      letterSection(found, numbered, {
        called: { subject },
        to: isListed ? [words.listed] : silent.map(addresseeOf),
        texts: letter(found, isListed, open),
      }),
      ...(isListed || open.length > 1 ? [annex(found, isListed, open, title)] : []),
    ],
  };
}

type Klass = ReminderForPaper['classes'][number];

function letter(found: ReminderForPaper, isListed: boolean, open: readonly Klass[]): string[] {
  const { silent, sent, round, now } = found;
  const writer = writerOf(found);
  const at = callWords.at({ time: timeOf(now), day: inFigures(dayOf(now)) });
  const names = isListed ? words.inAnnex : words.named({ names: silent.map(addresseeOf).join(', ') });
  const [only] = open;
  return [
    words.opening({
      ...{ plan: planOf(found), writer, round: insideSentence(round.name) },
      ...{ sent: counted(sent), of: counted(sent + silent.length) },
    }),
    words.silent({ at, n: counted(silent.length) }) + names,
    !only
      ? words.closed({ writer })
      : open.length === 1
        ? words.oneOpen({ writer, name: commonWords.ofClass(only), ...deadlineOf(only.closesAt) })
        : words.open({ writer }),
    words.closing,
  ];
}

function annex(found: ReminderForPaper, isListed: boolean, open: readonly Klass[], title: Title): PaperSection {
  const t = callWords.columns;
  const units: Block[] = isListed
    ? [
        { kind: 'centred', text: words.units },
        {
          kind: 'table',
          columns: [center(t.order, 14), left(t.unit, 90), left(t.state, 60)],
          rows: found.silent.map((unit, i) => ({
            cells: [String(i + 1), addresseeOf(unit), unit.isDrafting ? words.drafting : words.silentState],
          })),
        },
      ]
    : [];
  const deadlines: Block[] =
    open.length > 0
      ? [
          { kind: 'centred', text: words.deadlines },
          {
            kind: 'table',
            columns: [
              center(t.order, 14),
              left(t.name, 74),
              center(t.at, 34, t.deadline),
              left(t.words, 42, t.deadline),
            ],
            rows: open.map(({ name, closesAt }, i) => {
              const deadline = deadlineOf(closesAt);
              return { cells: [String(i + 1), name, deadline.at, deadline.words] };
            }),
          },
        ]
      : [];
  return {
    orientation: 'portrait',
    blocks: [title, ...units, ...deadlines],
  };
}
