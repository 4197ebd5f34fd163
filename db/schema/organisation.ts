import { STAFF_KINDS } from '#domain/codes.ts';
import type { Kit } from '../kit.ts';

/** Units are a dated tree; their types, names and headings are data, because they change and papers print them. */
export function defineOrganisation(k: Kit) {
  const orgUnitType = k.table('org_unit_type', {
    code: k.text('code').primaryKey(),
    name: k.text('name').notNull(),
    nameEn: k.text('name_en').notNull(),
    /** Units of the commune level: their cadres and civil servants are what the workforce table counts. */
    communeLevel: k.bool('commune_level').notNull(),
  });

  const orgUnit = k.table(
    'org_unit',
    {
      id: k.id(),
      /** The statistics office's code: an attribute with validity, never unique over time. */
      gsoCode: k.text('gso_code'),
      typeCode: k
        .text('type_code')
        .notNull()
        .references(() => orgUnitType.code),
      /** The name alone ("Túc Duyên"); with its type in front it is what people call it. */
      name: k.text('name').notNull(),
      parentId: k.text('parent_id'),
      /** The unit that checks this one's dossiers and forwards them; null where they go straight up. */
      forwarderId: k.text('forwarder_id'),
      displayOrder: k.integer('display_order').notNull(),
      /** How the unit is named as a place on papers ("Phường Hoàng Văn Thụ", "Túc Duyên"). */
      placeName: k.text('place_name'),
      phone: k.text('phone'),
      contactName: k.text('contact_name'),
      /** Whether the unit answers rounds. */
      registers: k.bool('registers').notNull(),
      /** Whether the head may sign what he prepared himself (small units). */
      headMayPrepare: k.bool('head_may_prepare').notNull(),
      coveringLetter: k.oneOf('covering_letter', ['required', 'optional', 'unused']).notNull(),
      validFrom: k.day('valid_from').notNull(),
      validTo: k.day('valid_to'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.index('org_unit_parent').on(t.parentId), k.index('org_unit_code').on(t.gsoCode)],
  );

  /** Every unit below every unit, itself included: what "over all units below" means in a where-clause. */
  const orgUnitAncestor = k.table(
    'org_unit_ancestor',
    {
      ancestorId: k
        .text('ancestor_id')
        .notNull()
        .references(() => orgUnit.id),
      descendantId: k
        .text('descendant_id')
        .notNull()
        .references(() => orgUnit.id),
    },
    (t) => [
      k.primaryKey({ columns: [t.ancestorId, t.descendantId] }),
      k.index('org_unit_ancestor_descendant').on(t.descendantId),
    ],
  );

  const orgUnitSuccession = k.table('org_unit_succession', {
    id: k.id(),
    fromId: k
      .text('from_id')
      .notNull()
      .references(() => orgUnit.id),
    toId: k
      .text('to_id')
      .notNull()
      .references(() => orgUnit.id),
    kind: k.oneOf('kind', ['MERGE', 'SPLIT', 'RENAME']).notNull(),
    day: k.day('day').notNull(),
  });

  const staffCategory = k.table('staff_category', {
    code: k.text('code').primaryKey(),
    name: k.text('name').notNull(),
    nameEn: k.text('name_en').notNull(),
    kind: k.oneOf('kind', STAFF_KINDS).notNull(),
    validFrom: k.day('valid_from').notNull(),
    validTo: k.day('valid_to'),
  });

  const position = k.table('position', {
    code: k.text('code').primaryKey(),
    name: k.text('name').notNull(),
    nameEn: k.text('name_en'),
    categoryCode: k.text('category_code').references(() => staffCategory.code),
    /** Official lists stand in this order inside a unit. */
    protocolOrder: k.integer('protocol_order').notNull(),
    /** Whether it is a leading post of its unit (chủ chốt); null while nobody has said. */
    leading: k.bool('leading'),
    validFrom: k.day('valid_from').notNull(),
    validTo: k.day('valid_to'),
  });

  return { orgUnitType, orgUnit, orgUnitAncestor, orgUnitSuccession, staffCategory, position };
}
export type Organisation = ReturnType<typeof defineOrganisation>;
