import { plan } from '#db/schema.ts';
import { read } from '#db/store.ts';
import { foundCast } from '../sample/accounts.ts';
import { decideClasses } from '../sample/deciding.ts';
import { foundGround } from '../sample/found.ts';
import { liveOn } from '../sample/others.ts';
import { sendRegistrations } from '../sample/sending.ts';
import { type Command, parse, ready } from './command.ts';
import { CannotDo } from './failure.ts';

/** The demo's world: a register in the middle of its year, made by the product's own commands. */
export const sampleCommand: Command = {
  name: 'sample',
  usage: 'sample',
  async run(args) {
    parse(args, this.usage);
    await ready();
    const [there] = await read().select({ id: plan.id }).from(plan).limit(1);
    if (there) throw new CannotDo('the register is not empty: the sample world goes into an empty one');
    const ground = await foundGround();
    const cast = await foundCast(ground);
    await sendRegistrations(ground, cast);
    await decideClasses(cast);
    await liveOn(ground, cast);
    return { value: { planId: ground.planId, accounts: cast.size }, text: `${cast.size} accounts` };
  },
};
