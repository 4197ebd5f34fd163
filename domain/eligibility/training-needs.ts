import type { ClassRule } from '../class-rule.ts';
import type { Day } from '../time/day.ts';
import type { PersonFacts } from './facts.ts';
import { afterPassing } from './grants.ts';
import { lackedOf, type Measured, rankOf } from './standard-gap.ts';
import { BINDINGS, type Binding, type Gap, lacksStandard, type Standard } from './standards.ts';

/** How far lines have come: `decided` were approved or have begun, `sent` stand, decided on or not. */
export interface Outlook<Person> {
  before: Person[];
  decided: Person[];
  sent: Person[];
}

export interface Expected {
  personId: string;
  grants: ClassRule['grants'];
  decided: boolean;
}

/** The same people measured again as if everybody passed what he was approved for, and what he stands on at all. */
export function outlook<Person extends Measured & { id: string; facts: PersonFacts }>(
  before: readonly Person[],
  expected: readonly Expected[],
  standards: readonly Standard[],
  on: Day,
): Outlook<Person> {
  const byPerson = Map.groupBy(expected, ({ personId }) => personId);
  const measuredWith = (counts: (line: Expected) => boolean) =>
    before.map((person) => {
      const lines = (byPerson.get(person.id) ?? []).filter(counts);
      if (lines.length === 0) return person;
      const facts = afterPassing(
        person.facts,
        lines.map(({ grants }) => grants),
      );
      return { ...person, facts, gaps: lacksStandard(facts, standards, on) };
    });
  return { before: [...before], decided: measuredWith(({ decided }) => decided), sent: measuredWith(() => true) };
}

/**
 * What somebody is to be trained in: one turn for each kind of level that he lacks. Where several ask, the strictest
 * binding says how far, so that nobody is sent to a course for a goal before the one that his post asks.
 */
export function trainingNeeds(person: Pick<Measured, 'gaps'>): Gap[] {
  const all = BINDINGS.flatMap((binding) => lackedOf(person, binding));
  return [...Map.groupBy(all, ({ standard }) => standard.requirement.field).values()].map(([first]) => first!);
}

/** A level that people are to be trained to; each of them is one person and one turn. */
export interface ContentNeed<Person> {
  requirement: Requirement;
  turns: number;
  by: Record<Binding, number>;
  people: { person: Person; gap: Gap }[];
}

type Requirement = Standard['requirement'];

const FIELDS: readonly Requirement['field'][] = ['politicalTheory', 'stateManagement', 'qualification'];

/**
 * What is needed, by content: kinds of level in order, lower levels first. Whoever lacks a level that no class gives is
 * counted with the lowest class that reaches it: a clerk without the lowest training goes to university, if that is
 * what there is.
 *
 * @param offered the levels that classes give
 */
export function tallyContents<Person extends Measured>(
  people: readonly Person[],
  offered: readonly Requirement[],
): ContentNeed<Person>[] {
  const needs = people.flatMap((person) =>
    trainingNeeds(person).map((gap) => ({
      requirement: servedBy(gap.standard.requirement, offered),
      person,
      gap,
    })),
  );
  return [...Map.groupBy(needs, ({ requirement }) => contentKey(requirement)).values()]
    .map((members) => ({
      requirement: members[0]!.requirement,
      turns: members.length,
      by: Object.fromEntries(
        BINDINGS.map((binding) => [binding, members.filter(({ gap }) => gap.standard.binding === binding).length]),
      ) as Record<Binding, number>,
      people: members.map(({ person, gap }) => ({ person, gap })),
    }))
    .sort(
      (a, b) =>
        FIELDS.indexOf(a.requirement.field) - FIELDS.indexOf(b.requirement.field) ||
        rankOf(a.requirement) - rankOf(b.requirement),
    );
}

/** The lowest level on offer that reaches what is asked; what is asked itself where there is none. */
function servedBy(asked: Requirement, offered: readonly Requirement[]): Requirement {
  const enough = offered.filter((one) => one.field === asked.field && rankOf(one) >= rankOf(asked));
  return (
    enough.reduce<Requirement | undefined>(
      (lowest, one) => (lowest === undefined || rankOf(one) < rankOf(lowest) ? one : lowest),
      undefined,
    ) ?? asked
  );
}

/** One content, one key. */
export function contentKey({ field, level }: Requirement): string {
  return `${field} ${level}`;
}
