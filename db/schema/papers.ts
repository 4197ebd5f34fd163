import { SIGNING_CAPACITIES } from '#domain/codes.ts';
import type { PaperForm } from '#domain/papers/form.ts';
import { PAPER_KINDS } from '#domain/papers/kinds.ts';
import type { Kit } from '../kit.ts';
import type { Organisation } from './organisation.ts';

/** What papers bear besides the register's own facts. All of it is dated: an old paper is made with what was valid then. */
export function definePapers(k: Kit, { orgUnit }: Organisation) {
  /** How an issuer's papers are headed, where that is not what follows from the units' tree. */
  const letterhead = k.table(
    'letterhead',
    {
      id: k.id(),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      over: k.text('over'),
      own: k.json<string[]>('own').notNull(),
      place: k.text('place').notNull(),
      validFrom: k.day('valid_from').notNull(),
      validTo: k.day('valid_to'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.uniqueIndex('letterhead_once').on(t.unitId, t.validFrom)],
  );

  /** A kind of paper's symbol, legal bases and recipients, under the government that it is issued in. */
  const paperForm = k.table(
    'paper_form',
    {
      id: k.id(),
      /** The plans' issuer. */
      governmentId: k
        .text('government_id')
        .notNull()
        .references(() => orgUnit.id),
      kind: k.oneOf('kind', PAPER_KINDS).notNull(),
      definition: k.json<PaperForm>('definition').notNull(),
      validFrom: k.day('valid_from').notNull(),
      validTo: k.day('valid_to'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.uniqueIndex('paper_form_once').on(t.governmentId, t.kind, t.validFrom)],
  );

  /** Who signs a unit's papers, from when to when. */
  const paperSigner = k.table(
    'paper_signer',
    {
      id: k.id(),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      name: k.text('name').notNull(),
      title: k.text('title').notNull(),
      capacity: k.oneOf('capacity', SIGNING_CAPACITIES).notNull(),
      validFrom: k.day('valid_from').notNull(),
      validTo: k.day('valid_to'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.index('paper_signer_unit').on(t.unitId, t.validFrom)],
  );

  return { letterhead, paperForm, paperSigner };
}
