import { hasWords, levelWords, reasonWords } from '#components/people/standard-words.ts';
import type { Carried, NeededContent, Needs } from '#db/queries/needs.ts';
import { BINDINGS } from '#domain/eligibility/standards.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import type { BookSheet } from '#server/spreadsheet/book.ts';
import { listSheet } from '#server/spreadsheet/write.ts';
import { classesNeeded } from '../classes-needed.ts';

/** Each content with who asks for it, and the classes that it makes. */
export function contentsSheet(needs: Needs, title: readonly string[], m: Messages): BookSheet {
  const t = m.gap.next;
  return listSheet<NeededContent>({
    sheetName: t.sheets.contents,
    title,
    columns: [
      { heading: t.number, width: 6, center: true, value: (_row, index) => index + 1 },
      { heading: t.content, width: 40, value: ({ requirement }) => levelWords(requirement, m) },
      ...BINDINGS.map((binding) => ({
        heading: t.reasons[binding],
        width: 16,
        value: ({ by }: NeededContent) => by[binding],
      })),
      { heading: t.turns, width: 12, value: ({ turns }) => turns },
      { heading: t.last, width: 40, value: ({ last }) => last?.name ?? t.noClass },
      { heading: t.classes, width: 14, value: (content) => classesNeeded(content) },
    ],
    rows: needs.contents,
  });
}

/** Person-turns by unit and content, with the sum as its last row. */
export function unitsSheet(needs: Needs, title: readonly string[], m: Messages): BookSheet {
  const t = m.gap.next;
  type Row = Omit<Needs['units'][number], 'unitId'>;
  const whole: Row = {
    unit: m.gap.whole,
    people: needs.people,
    turns: needs.turns,
    byContent: Object.fromEntries(needs.contents.map(({ key, turns }) => [key, turns])),
  };
  return listSheet<Row>({
    sheetName: t.sheets.units,
    title,
    columns: [
      { heading: m.gap.unit, width: 28, value: ({ unit }) => unit },
      ...needs.contents.map(({ key, requirement }) => ({
        heading: levelWords(requirement, m),
        width: 16,
        value: ({ byContent }: Row) => byContent[key] ?? 0,
      })),
      { heading: t.turns, width: 12, value: ({ turns }) => turns },
      { heading: t.people, width: 12, value: ({ people }) => people },
    ],
    rows: [...needs.units, whole],
  });
}

/** Who is to be trained in what, by name, and why. */
export function peopleSheet(needs: Needs, title: readonly string[], m: Messages, f: Format): BookSheet {
  const t = m.gap.next;
  const rows = needs.contents.flatMap(({ requirement, people }) => people.map((one) => ({ requirement, ...one })));
  type Row = (typeof rows)[number];
  return listSheet<Row>({
    sheetName: t.sheets.people,
    title,
    columns: [
      { heading: t.number, width: 6, center: true, value: (_row, index) => index + 1 },
      { heading: t.content, width: 34, value: ({ requirement }) => levelWords(requirement, m) },
      { heading: m.gap.name, width: 26, value: ({ person }) => person.name },
      { heading: m.gap.unit, width: 24, value: ({ person }) => person.unit },
      { heading: m.gap.position, width: 28, value: ({ person }) => person.post },
      {
        heading: m.gap.has,
        width: 26,
        value: ({ requirement, person }) => hasWords(requirement.field, person.facts, m),
      },
      { heading: t.why, width: 44, value: ({ gap }) => reasonWords(gap, m, f) },
    ],
    rows,
  });
}

/** Registrations that found no place this year. */
export function carriedSheet(needs: Needs, title: readonly string[], m: Messages): BookSheet {
  const t = m.gap.next;
  return listSheet<Carried>({
    sheetName: t.sheets.carried,
    title: [t.carried, ...title.slice(1)],
    columns: [
      { heading: t.code, width: 18, value: ({ code }) => code },
      { heading: t.name, width: 50, value: ({ name }) => name },
      { heading: t.turns, width: 14, value: ({ turns }) => turns },
      { heading: t.people, width: 14, value: ({ people }) => people },
    ],
    rows: needs.carried,
  });
}
