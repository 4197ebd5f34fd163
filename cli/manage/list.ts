import { listAllDecisions, listAllSubmissions, listClasses, listDossiers, listPlans } from '#db/queries/inventory.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { type Command, type Context, parse, ready } from './command.ts';
import { Usage } from './failure.ts';

/** Rows of any of the lists: an id, a state, and what else is worth a column. */
type Listing = (context: Context) => Promise<({ id: string; state: string } & object)[]>;

const LISTINGS: Record<string, Listing> = {
  plans: () => listPlans(OPERATOR),
  classes: ({ now }) => listClasses(OPERATOR, now),
  dossiers: () => listDossiers(OPERATOR),
  submissions: () => listAllSubmissions(OPERATOR),
  decisions: () => listAllDecisions(OPERATOR),
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
    const text = rows
      .map((row) =>
        Object.values(row)
          .map((value) => value ?? '-')
          .join('\t'),
      )
      .join('\n');
    return { value: rows, text };
  },
};
