/** What stands after the question mark of an address. */
export type Query = Record<string, string | string[] | undefined>;

/** What Next gives to a page: `Page<'id'>` for one whose folder is called `[id]`. */
export interface Page<Name extends string = never> {
  params: Promise<Record<Name, string>>;
  searchParams: Promise<Query>;
}
