import { listClasses } from '#db/queries/class-states.ts';
import { listDecisions } from '#db/queries/decisions.ts';
import { dossiersFor } from '#db/queries/dossiers.ts';
import { plansFor } from '#db/queries/plans.ts';
import { listSubmissions } from '#db/queries/submissions.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { type Command, type Context, parse, ready } from './command.ts';
import { Usage } from './failure.ts';

/** Rows of any of the lists: an id, a state, and what else is worth a column. */
type Listing = (context: Context) => Promise<({ id: string; state: string } & object)[]>;

const LISTINGS: Record<string, Listing> = {
  plans: () => plansFor(OPERATOR),
  classes: ({ now }) => listClasses(OPERATOR, now),
  dossiers: () => dossiersFor(OPERATOR),
  submissions: () => listSubmissions(OPERATOR),
  decisions: () => listDecisions(OPERATOR),
};

export const listCommand: Command = {
  name: 'list',
  usage: `list ${Object.keys(LISTINGS).join('|')}`,
  async run(args, context) {
    const [what = '', ...more] = parse(args, this.usage).words;
    const listing = Object.hasOwn(LISTINGS, what) ? LISTINGS[what] : undefined;
    if (!listing || more.length > 0) throw new Usage(this.usage);
    await ready();
    const rows = await listing(context);
    const text = rows.map(toText).join('\n');
    return { value: rows, text };
  },
};

/** A row's plain values, apart by tabs, for a terminal; `--json` has them all. */
function toText(row: object): string {
  const plain = Object.values(row).filter((value) => typeof value !== 'object' || value === null);
  return plain.map((value) => value ?? '-').join('\t');
}
