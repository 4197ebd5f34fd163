import { and, asc, gte, isNull, lte, or } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { position, staffCategory } from '../schema.ts';
import { read } from '../store.ts';
import { unitsWithin } from './units.ts';

export interface Choice {
  code: string;
  name: string;
  /** The category that a position belongs to. */
  group?: string;
}

/** What forms and filters about people offer on a day: categories, posts in protocol order, the viewer's units. */
export async function peopleChoices(viewer: Viewer, permission: 'people.read' | 'people.write', on: string) {
  const lasting = (table: typeof position | typeof staffCategory) =>
    and(lte(table.validFrom, on), or(isNull(table.validTo), gte(table.validTo, on)));
  const named = (row: { code: string; name: string; nameEn: string | null }) => ({
    code: row.code,
    name: viewer.locale === 'en' ? (row.nameEn ?? row.name) : row.name,
  });
  const categories = await read().select().from(staffCategory).where(lasting(staffCategory));
  const positions = await read().select().from(position).where(lasting(position)).orderBy(asc(position.protocolOrder));
  const groups = new Map(categories.map((row) => [row.code, named(row).name]));
  return {
    categories: categories.map(named),
    positions: positions.map((row): Choice => ({ ...named(row), group: groups.get(row.categoryCode ?? '') })),
    units: await unitsWithin(viewer, permission, on),
  };
}
export type PeopleChoices = Awaited<ReturnType<typeof peopleChoices>>;
