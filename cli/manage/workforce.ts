import { workforce } from '#db/queries/workforce.ts';
import { dayOf } from '#domain/time/day.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { type Command, parse, ready } from './command.ts';
import { Usage } from './failure.ts';

export const workforceCommand: Command = {
  name: 'workforce',
  usage: 'workforce',
  async run(args, { now }) {
    if (parse(args, this.usage).words.length > 0) throw new Usage(this.usage);
    await ready();
    const table = await workforce(OPERATOR, dayOf(now));
    const { total, cadres, civilServants, female, partyMembers, byUnit } = table;
    const counts = `${cadres} cadres, ${civilServants} civil servants; ${female} women, ${partyMembers} Party members`;
    return { value: table, text: `${total} people in ${byUnit.length} units: ${counts}` };
  },
};
