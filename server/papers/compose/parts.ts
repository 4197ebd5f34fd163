import type { PaperGround } from '#db/queries/papers/ground.ts';
import type { Gender, SigningCapacity } from '#domain/codes.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { FrozenPaper, PaperSigner } from '#domain/papers/form.ts';
import { signatureRows } from '#domain/papers/signature.ts';
import { paperDayParts, paperNumber, twoDigits } from '#domain/papers/writing.ts';
import { numberWords } from '#domain/text/number-words.ts';
import type { Day } from '#domain/time/day.ts';
import { type Format, formatFor } from '#messages/format.ts';
import { commonWords as words } from '#messages/papers/common.ts';
import { formWords } from '#messages/papers/form.ts';
import type { Foot, Head, ListFoot, Signature, TableColumn } from '../model.ts';

/** A day in a sentence. */
export const written = (day: Day) => formWords.day(paperDayParts(day));
export const dayOrBlank = (day: Day | null, year: string) => (day ? written(day) : formWords.blankDay({ year }));

/** A day in figures, or as much of it as is known, as a list has room for: zeros as in its words. */
export function inFigures(on: Day): string {
  const { day, month, year } = paperDayParts(on);
  return [day, month, year].filter(Boolean).join('/');
}

/**
 * Papers are written in Vietnamese whatever language their reader has chosen, and every day on them with the zeros of
 * the decree: a list that wrote 05/03 where its letter writes 05/3 would have two hands.
 */
export const f: Format = {
  ...formatFor('vi'),
  day: inFigures,
  partialDay: inFigures,
  dayRange: (from, to) => words.days({ from: inFigures(from), to: inFigures(to) }),
};

/** A count as papers write it: under ten with its zero, thousands with their point. */
export const counted = (n: number) => (n < 10 ? twoDigits(n) : f.number(n));

/** A sum of money, in figures and in words. */
export function money(dong: number): string {
  const said = numberWords(dong);
  return words.money({ figures: f.dong(dong), words: `${said.charAt(0).toUpperCase()}${said.slice(1)}` });
}

/** What a paper bears besides its facts. */
export type Borne = Pick<PaperGround, 'paper'>;

export interface Numbered {
  number: string | null;
  day: Day | null;
  year: string;
}

/** A paper's number with its symbol, or with room before the symbol while it bears none. */
export function numberOf({ paper }: Borne, number: string | null): string {
  return formWords.number({ symbol: paper.form.symbol ?? '', number: number === null ? null : paperNumber(number) });
}

/** The head of a paper that is numbered; kinds without a symbol bear no number. */
export function headOf(ground: Borne, { number, day, year }: Numbered, subject?: string): Head {
  const { letterhead, form } = ground.paper;
  return {
    kind: 'head',
    letterhead,
    number: form.symbol === null ? null : numberOf(ground, number),
    placeAndDay: `${letterhead.place}, ${dayOrBlank(day, year)}`,
    ...(subject && { subject }),
  };
}

export function footOf(ground: PaperGround, signature = signatureOf(ground.paper)): Foot {
  return { kind: 'foot', recipients: ground.paper.form.recipients, signature };
}

/** The foot of a list: whoever made it signs by hand, and the head in his capacity. */
export function listFootOf(ground: PaperGround): ListFoot {
  return { kind: 'list-foot', left: { capacity: [words.maker], name: null }, right: signatureOf(ground.paper) };
}

/**
 * The signature block: on behalf of the body where the issuer is one, else the head's own; a deputy signs for the head.
 * Nobody's name is printed who is not known to sign.
 */
export function signatureOf(
  { letterhead, signer }: Pick<FrozenPaper, 'letterhead' | 'signer'>,
  forBody = true,
): Signature {
  const first = letterhead.own[0] ?? '';
  const { head } = words.heads.find(({ begins }) => first.startsWith(begins)) ?? { head: '' };
  const isBody = head === words.heads[0]?.head;
  const body = isBody && forBody ? first : null;
  if (!signer)
    return { capacity: signatureRows({ capacity: body ? 'TM' : 'CHIEF', title: head, head, body }), name: null };
  return {
    capacity: signatureRows({ capacity: capacityOf(signer, body !== null), title: signer.title || head, head, body }),
    name: signer.name,
  };
}

function capacityOf({ capacity, title }: PaperSigner, isBody: boolean): SigningCapacity {
  if (capacity) return capacity as SigningCapacity;
  if (/^phó\s/iu.test(title)) return 'KT';
  return isBody ? 'TM' : 'CHIEF';
}

/** The laws that a paper is based on, each with what it is to the paper. */
export function basesOf({ paper }: Borne): string[] {
  return paper.form.bases.map((text) => words.basis({ text }));
}

/** How a unit is written to: a government by its full name. */
export function addresseeOf(unit: { type: string; name: string; communeLevel: boolean }): string {
  return unit.communeLevel ? words.councilOf(unit) : unitTitle(unit);
}

/** Who writes: the office where it is known which one, else the government. */
export function writerOf({ office, government }: PaperGround): string {
  return office ?? government.short;
}

/** The head of the office that proposes ("Trưởng phòng Nội vụ"); null where it is not known which office it is. */
export function proposerOf({ paper, office }: PaperGround): string | null {
  if (paper.form.proposer || !office) return paper.form.proposer ?? null;
  const capitals = office.toUpperCase();
  const found = words.heads.find(({ begins }) => capitals.startsWith(begins));
  const { begins = '', head = '' } = found ?? {};
  const names = begins !== '' && head.toUpperCase().endsWith(begins);
  return names ? `${head}${office.slice(begins.length)}` : `${head} ${office}`;
}

/** To whom a registering unit writes: the office of its government, or the government. */
export function officeOf({ office, government }: PaperGround): string {
  const place = government.whole.replace(new RegExp(`^${words.council} `), '');
  return office ? words.officeOf({ office, place }) : government.whole;
}

/** The plan in a sentence. */
export function planOf({ plan, government }: PaperGround): string {
  return words.plan({
    number: plan.number && paperNumber(plan.number),
    day: plan.issuedOn && written(plan.issuedOn),
    body: government.short,
    title: insideSentence(plan.title),
  });
}

/** A title as it goes on inside a sentence; an abbreviation in front keeps its capitals. */
export function insideSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

interface Timed {
  startsOn: Day | null;
  endsOn: Day | null;
  plannedFor: string | null;
}

/** When a class is held, as a list has room for; room is left where nobody has said. */
export function whenOf({ startsOn, endsOn, plannedFor }: Timed): string {
  if (startsOn && endsOn) return words.days({ from: inFigures(startsOn), to: inFigures(endsOn) });
  const [year = '', part = ''] = (plannedFor ?? '').split('-');
  if (part.startsWith('Q')) return words.quarter({ quarter: ROMAN[Number(part.slice(1)) - 1] ?? '', year });
  return part ? words.month({ month: paperDayParts(`${year}-${part}`).month, year }) : words.blank;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
export const roman = (n: number): string => ROMAN[n - 1] ?? String(n);

interface Born {
  gender: Gender | null;
  birth: string | null;
}

/** The two columns of birth: the year (or all of it) stands under the person's gender. */
export function bornColumns(
  { gender, birth }: Born,
  write: (birth: string) => string = (all) => all.slice(0, 4),
): string[] {
  const text = birth ? write(birth) : '';
  return [gender === 'M' ? text : '', gender === 'F' ? text : ''];
}

export const womenIn = (people: readonly { gender: Gender | null }[]) =>
  people.filter(({ gender }) => gender === 'F').length;

export const center = (heading: string, weight: number, group?: string): TableColumn => ({
  heading,
  weight,
  align: 'center',
  ...(group && { group }),
});
export const left = (heading: string, weight: number, group?: string): TableColumn => ({
  ...center(heading, weight, group),
  align: 'left',
});

/** Order, name and the two columns of birth: how every list of people begins. */
export function firstColumns(name = 60, birth = 17, group = words.columns.birth): TableColumn[] {
  const t = words.columns;
  return [center(t.order, 14), left(t.name, name), center(t.male, birth, group), center(t.female, birth, group)];
}
