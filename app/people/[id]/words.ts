import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** What the parts of a person's page write with. */
export interface Words {
  m: Messages;
  f: Format;
  /** The names of posts and categories, by code. */
  names: ReadonlyMap<string, string>;
}
