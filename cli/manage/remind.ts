import { remindDue } from '#db/commands/reminders/remind.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { type Command, parse, ready } from './command.ts';
import { Usage } from './failure.ts';

/** What the server's own clockwork does on working days: whoever was told of a step already is not told again. */
export const remindCommand: Command = {
  name: 'remind',
  usage: 'remind',
  async run(args, { now }) {
    if (parse(args, this.usage).words.length > 0) throw new Usage(this.usage);
    await ready();
    const reminded = await remindDue({ viewer: OPERATOR, now });
    return { value: { reminded }, text: `${reminded} reminders` };
  },
};
