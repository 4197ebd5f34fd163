import type { pgKit } from './kit-pg.ts';

/**
 * The column builders with which each table is written once. A schema file exports `defineX = (k: Kit) => …`, taking
 * earlier tables as further parameters where it refers to them; db/schema.ts calls them for the dialect in use.
 *
 * What holds in both dialects: text is compared by code point; `.references(() => other.id)` never cascades;
 * `k.oneOf(name, LIST)` brings its own CHECK; instants are UTC milliseconds.
 */
export type Kit = typeof pgKit;
