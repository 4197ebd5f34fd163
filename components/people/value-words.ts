import type { ConfirmedField, ConfirmedValues } from '#domain/people/fields.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface Words {
  m: Messages;
  f: Format;
  /** The names of posts and categories, by code. */
  names: ReadonlyMap<string, string>;
}

type Value = ConfirmedValues[ConfirmedField] | string | null;

/** The value of one field of a person's record as people write it; "not known" for none. */
export function valueWords(field: string, value: Value, { m, f, names }: Words): string {
  if (value === null || value === '') return m.people.changes.nothing;
  const of = <Field extends ConfirmedField>() => value as ConfirmedValues[Field];
  const c = m.catalogue;
  switch (field) {
    case 'birth':
    case 'recruitedOn':
      return f.partialDay(of<'birth'>());
    case 'gender':
      return c.genders[of<'gender'>()];
    case 'party': {
      const { status, joinedOn, officialOn } = of<'party'>();
      const days = [
        joinedOn && m.people.joined({ day: f.partialDay(joinedOn) }),
        officialOn && m.people.official({ day: f.partialDay(officialOn) }),
      ];
      return [c.partyStatuses[status], ...days].filter(Boolean).join(', ');
    }
    case 'qualification': {
      const { level, major, on } = of<'qualification'>();
      return [c.qualifications[level], major, on && f.partialDay(on)].filter(Boolean).join(', ');
    }
    case 'llct':
      return dated(c.politicalTheory[of<'llct'>().level], of<'llct'>().on);
    case 'qlnn':
      return dated(c.stateManagement[of<'qlnn'>().level], of<'qlnn'>().on);
    case 'rating':
      return `${of<'rating'>().year}: ${c.ratings[of<'rating'>().grade]}`;
    case 'category':
      return since(names.get(of<'category'>().code) ?? of<'category'>().code, of<'category'>().from);
    case 'position': {
      const { code, title, from } = of<'position'>();
      return since(title ?? names.get(code ?? '') ?? code ?? m.people.changes.nothing, from);
    }
    case 'citizenId':
      return m.people.masked({ tail: String(value).slice(-4) });
    default:
      return String(value);
  }

  function dated(level: string, on: string | null): string {
    return on ? `${level}, ${f.partialDay(on)}` : level;
  }
  function since(post: string, from: string | null): string {
    return from ? m.people.since({ what: post, day: f.day(from) }) : post;
  }
}

/** Codes in these values that `valueWords` wants names for. */
export function codesIn(values: readonly unknown[]): string[] {
  return values.flatMap((value) =>
    typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
      ? [value.code]
      : [],
  );
}

/** Where a dated row comes from: in words for the register's own codes, else as written, which is a file's name. */
export function sourceWords(source: string, m: Messages): string {
  return Object.hasOwn(m.people.sources, source) ? m.people.sources[source as keyof typeof m.people.sources] : source;
}
