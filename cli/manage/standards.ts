import { addMissingStandards, missingStandards } from '#db/commands/standards/add-missing.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { type Command, parse, ready } from './command.ts';
import { Usage } from './failure.ts';

export const standardsCommand: Command = {
  name: 'standards',
  usage: 'standards [--check]',
  async run(args, { now }) {
    const { words, flags } = parse(args, this.usage, { flags: ['check'] });
    if (words.length > 0) throw new Usage(this.usage);
    await ready();
    if (flags.has('check')) {
      const missing = await missingStandards();
      return { value: { missing }, text: `${missing.length} standards to be added${listed(missing)}` };
    }
    const added = await addMissingStandards({ viewer: OPERATOR, now });
    return { value: { added }, text: `${added.length} standards added${listed(added)}` };
  },
};

function listed(codes: readonly string[]): string {
  return codes.length > 0 ? `: ${codes.join(', ')}` : '';
}
