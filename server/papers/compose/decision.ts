import type { DecisionForPaper } from '#db/queries/papers/decision.ts';
import { bodyName } from '#domain/papers/body.ts';
import type { FrozenPaper } from '#domain/papers/form.ts';
import { signatureRows } from '#domain/papers/signature.ts';
import { paperDayParts, paperNumber, twoDigits } from '#domain/papers/writing.ts';
import { fold } from '#domain/text/fold.ts';
import type { Day } from '#domain/time/day.ts';
import { formatFor } from '#messages/format.ts';
import { commonWords } from '#messages/papers/common.ts';
import { decisionWords as words } from '#messages/papers/decision.ts';
import { formWords } from '#messages/papers/form.ts';
import type { Block, Paper, PaperTable, Run } from '../model.ts';

/**
 * The decision that sends, or lets go, the people of one class: three articles, and its list as an annex.
 *
 * @param year printed while the paper bears no day
 */
export function decisionPaper(found: DecisionForPaper, { letterhead, form }: FrozenPaper, year: string): Paper {
  const { kind, people } = found;
  const body = bodyName(letterhead.own, found.issuer.name);
  const day = dayOrBlank(found.day, year);
  const number = formWords.number({
    symbol: form.symbol ?? '',
    number: found.number === null ? null : paperNumber(found.number),
  });
  const ofYear = found.class.name.includes(String(found.plan.year)) ? '' : words.year({ year: found.plan.year });
  const about = words.about[kind]({ name: found.class.name, year: ofYear });
  const n = twoDigits(people.length);
  return {
    title: about.join(' '),
    file: words.file({ number: found.number && paperNumber(found.number), name: found.class.name }),
    at: found.at,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'head', letterhead, number, placeAndDay: `${letterhead.place}, ${day}` },
          { kind: 'title', title: words.title, about, rule: true },
          { kind: 'centred', text: words.decidedBy({ own: letterhead.own.join(' ') }) },
          {
            kind: 'bases',
            bases: [
              ...form.bases.map((text) => commonWords.basis({ text })),
              ...basesOf(found, form.proposer ?? null, body.short, year),
            ],
          },
          { kind: 'centred', text: words.decides },
          ...articles(found, n, form.carriedOutBy ?? []),
          {
            kind: 'foot',
            recipients: withProvider(form.recipients, found.class, body.short),
            signature: signatureOf(found, letterhead.own[0] ?? null),
          },
        ],
      },
      {
        orientation: 'landscape',
        blocks: [
          {
            kind: 'title',
            title: words.annex.title,
            about: [words.annex.about[kind]({ name: found.class.name })],
            note: words.annex.note({ number: number.replace(/^\S+ /, ''), day, body: body.short }),
            rule: false,
          },
          listOf(people),
          { kind: 'paragraph', text: words.annex.count({ n }) },
        ],
      },
    ],
  };
}

function dayOrBlank(day: Day | null, year: string): string {
  return day ? formWords.day(paperDayParts(day)) : formWords.blankDay({ year });
}

/** What the register knows itself: the plan, and the submission that asked for it. */
function basesOf(found: DecisionForPaper, proposer: string | null, body: string, year: string): string[] {
  const { plan, submission } = found;
  const bases: string[] = [];
  if (plan.number && plan.issuedOn)
    bases.push(
      words.planBasis({
        number: plan.number,
        day: formWords.day(paperDayParts(plan.issuedOn)),
        body,
        title: insideSentence(plan.title),
      }),
    );
  if (submission?.number && submission.day)
    bases.push(
      words.proposal({
        proposer,
        number: paperNumber(submission.number),
        day: formWords.day(paperDayParts(submission.day)),
      }),
    );
  else if (submission && !found.number)
    bases.push(words.proposal({ proposer, number: words.noNumber, day: formWords.dottedDay({ year }) }));
  else if (submission && proposer) bases.push(words.proposalAlone({ proposer }));
  return bases;
}

function articles(
  { kind, class: klass, people }: DecisionForPaper,
  n: string,
  carriedOutBy: readonly string[],
): Block[] {
  const by = carriedOutBy.length > 0 ? carriedOutBy.join(', ') : words.carriedOutByAll;
  const money = kind === 'permission' ? '' : moneyOf(klass, people.length);
  const texts = [
    words.who[kind]({ n, name: klass.name, more: whenAndWhere(klass) }),
    `${money}${words.duties[kind]}`,
    words.carriedOut({ by }),
  ];
  return texts.map((text, i) => {
    const label: Run = { text: words.article({ n: i + 1 }), bold: true };
    return { kind: 'paragraph', text: [label, { text }] };
  });
}

type Klass = DecisionForPaper['class'];

function whenAndWhere({ startsOn, endsOn, studyMode, place, provider }: Klass): string {
  const written = (day: Day) => formWords.day(paperDayParts(day));
  const when =
    startsOn && endsOn
      ? startsOn === endsOn
        ? words.onOneDay({ day: written(startsOn) })
        : words.from({ from: written(startsOn), to: written(endsOn) })
      : '';
  const where = place ?? provider;
  if (studyMode === 'ONLINE') return `${when}${words.online}`;
  return `${when}${where ? words.at({ place: where }) : ''}`;
}

/** Amounts from what the class costs, and none where that is not known. */
function moneyOf({ funding, costPerPerson }: Klass, people: number): string {
  if (!funding) return words.moneyByRule;
  const { dong } = formatFor('vi');
  const amount = costPerPerson ? words.amount({ each: dong(costPerPerson), all: dong(costPerPerson * people) }) : '';
  return words.money({ funding: insideSentence(funding), amount });
}

/** A title as it goes on inside a sentence; an abbreviation in front keeps its capitals. */
function insideSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** The provider hears of it before it is filed, unless it is the issuer itself or nobody that could be written to. */
function withProvider(recipients: readonly string[], { provider, studyMode }: Klass, body: string): string[] {
  const isSelf = provider && fold(provider.replace(/^UBND /, `${words.council} `)) === fold(body);
  const told = provider && !isSelf && studyMode !== 'ONLINE' ? [provider] : [];
  return [...recipients.slice(0, -1), ...told, ...recipients.slice(-1)];
}

function signatureOf({ signer }: DecisionForPaper, body: string | null) {
  if (!signer?.capacity) return { capacity: [words.head.toUpperCase()], name: null };
  const { name, title, capacity } = signer;
  const isForBody = capacity === 'TM';
  return { capacity: signatureRows({ capacity, title, head: words.head, body: isForBody ? body : null }), name };
}

/** Form C: short on purpose, as the decision is public and the registration is not. */
function listOf(people: DecisionForPaper['people']): PaperTable {
  const t = words.annex.columns;
  return {
    kind: 'table',
    columns: [
      { heading: t.order, weight: 14, align: 'center' },
      { heading: t.name, weight: 66, align: 'left' },
      { heading: t.male, group: t.birth, weight: 17, align: 'center' },
      { heading: t.female, group: t.birth, weight: 17, align: 'center' },
      { heading: t.position, weight: 74, align: 'left' },
      { heading: t.unit, weight: 64, align: 'left' },
    ],
    rows: people.map(({ name, gender, birth, position, unit }, i) => {
      const year = birth?.slice(0, 4) ?? '';
      return {
        cells: [String(i + 1), name, gender === 'M' ? year : '', gender === 'F' ? year : '', position ?? '', unit],
      };
    }),
  };
}
