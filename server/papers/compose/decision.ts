import type { DecisionForPaper } from '#db/queries/papers/decision.ts';
import { bodyName } from '#domain/papers/body.ts';
import type { FrozenPaper } from '#domain/papers/form.ts';
import { signatureRows } from '#domain/papers/signature.ts';
import { paperNumber } from '#domain/papers/writing.ts';
import { fold } from '#domain/text/fold.ts';
import { commonWords } from '#messages/papers/common.ts';
import { decisionWords as words } from '#messages/papers/decision.ts';
import { formWords } from '#messages/papers/form.ts';
import type { Block, Paper, PaperTable, Run } from '../model.ts';
import { annexTitle } from './letter.ts';
import {
  basesOf,
  bornColumns,
  counted,
  f,
  firstColumns,
  headOf,
  insideSentence,
  left,
  money,
  written,
} from './parts.ts';

/**
 * The decision that sends, or lets go, the people of one class: three articles, and its list as an annex.
 *
 * @param year printed while the paper bears no day
 */
export function decisionPaper(found: DecisionForPaper, bears: FrozenPaper, year: string): Paper {
  const { kind, people } = found;
  const { letterhead, form } = bears;
  const ground = { paper: bears };
  const numbered = { number: found.number, day: found.day, year };
  const body = bears.government ?? bodyName(letterhead.own, found.issuer.name);
  const ofYear = found.class.name.includes(String(found.plan.year)) ? '' : words.year({ year: found.plan.year });
  const about = words.about[kind]({ name: found.class.name, year: ofYear });
  const n = counted(people.length);
  return {
    title: about.join(' '),
    file: words.file({ number: found.number && paperNumber(found.number), name: found.class.name }),
    at: found.at,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          headOf(ground, numbered),
          { kind: 'title', title: words.title, about, rule: true },
          { kind: 'centred', text: words.decidedBy({ own: letterhead.own.join(' ') }) },
          {
            kind: 'bases',
            bases: [...basesOf(ground), ...ownBasesOf(found, form.proposer ?? null, body.short, year)],
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
          annexTitle(ground, numbered, {
            about: [words.annex.about[kind]({ name: found.class.name })],
            what: words.annex.what,
            body: commonWords.chairOf({ body: body.short }),
          }),
          listOf(people),
          { kind: 'paragraph', text: words.annex.count({ n }) },
        ],
      },
    ],
  };
}

/** What the register knows itself: the plan, and the submission that asked for it. */
function ownBasesOf(found: DecisionForPaper, proposer: string | null, body: string, year: string): string[] {
  const { plan, submission } = found;
  const bases: string[] = [];
  if (plan.number && plan.issuedOn)
    bases.push(
      commonWords.planBasis({
        plan: commonWords.plan({
          number: paperNumber(plan.number),
          day: written(plan.issuedOn),
          body,
          title: insideSentence(plan.title),
        }),
      }),
    );
  if (submission?.number && submission.day)
    bases.push(
      words.proposal({
        proposer,
        number: paperNumber(submission.number),
        day: written(submission.day),
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
  const cost = kind === 'permission' ? '' : moneyOf(klass, people.length);
  const texts = [
    words.who[kind]({ n, name: klass.name, more: whenAndWhere(klass) }),
    `${cost}${words.duties[kind]}`,
    words.carriedOut({ by }),
  ];
  return texts.map((text, i) => {
    const label: Run = { text: words.article({ n: i + 1 }), bold: true };
    return { kind: 'paragraph', text: [label, { text }] };
  });
}

type Klass = DecisionForPaper['class'];

function whenAndWhere({ startsOn, endsOn, studyMode, place, provider }: Klass): string {
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
  const amount = costPerPerson ? words.amount({ each: f.dong(costPerPerson), all: money(costPerPerson * people) }) : '';
  return words.money({ funding: insideSentence(funding), amount });
}

/** The provider hears of it before it is filed, unless it is the issuer itself or nobody that could be written to. */
function withProvider(recipients: readonly string[], { provider, studyMode }: Klass, body: string): string[] {
  const isSelf = provider && fold(provider.replace(/^UBND /, `${commonWords.council} `)) === fold(body);
  const told = provider && !isSelf && studyMode !== 'ONLINE' ? [provider] : [];
  return [...recipients.slice(0, -1), ...told, ...recipients.slice(-1)];
}

function signatureOf({ signer }: DecisionForPaper, body: string | null) {
  if (!signer?.capacity) return { capacity: [words.head.toUpperCase()], name: null };
  const { name, title, capacity } = signer;
  const isForBody = capacity === 'TM';
  return { capacity: signatureRows({ capacity, title, head: words.head, body: isForBody ? body : null }), name };
}

/**
 * Form C: short on purpose, as the decision is public and the registration is not. Its remarks are left to the office's
 * hand: what a unit wrote of somebody goes to nobody outside.
 */
function listOf(people: DecisionForPaper['people']): PaperTable {
  const t = commonWords.columns;
  return {
    kind: 'table',
    columns: [...firstColumns(60), left(words.annex.position, 64), left(t.unit, 56), left(t.note, 24)],
    rows: people.map((row, i) => ({
      cells: [String(i + 1), row.name, ...bornColumns(row), row.position ?? '', row.unit, ''],
    })),
  };
}
