import { plan } from '#db/schema.ts';
import { DEMO_DAY } from '#db/seed/demo-day.ts';
import { isWorld, WORLDS } from '#db/seed/worlds.ts';
import { read } from '#db/store.ts';
import { foundCast } from '../sample/accounts.ts';
import { decideClasses } from '../sample/deciding.ts';
import { foundGround } from '../sample/found.ts';
import { liveOn } from '../sample/others.ts';
import { proposeClasses } from '../sample/proposing.ts';
import { remindUntil } from '../sample/reminding.ts';
import { sendRegistrations } from '../sample/sending.ts';
import { foundSmallWorld } from '../sample/small-world.ts';
import { type Command, parse, ready } from './command.ts';
import { CannotDo, Usage } from './failure.ts';

/** A demo's world, made by the product's own commands: the city in the middle of its year unless another is named. */
export const sampleCommand: Command = {
  name: 'sample',
  usage: `sample [--world ${WORLDS.join('|')}]`,
  async run(args, { now }) {
    const { words, options } = parse(args, this.usage, { options: ['world'] });
    const { world = 'city' } = options;
    if (words.length > 0 || !isWorld(world)) throw new Usage(this.usage);
    await ready();
    const [there] = await read().select({ id: plan.id }).from(plan).limit(1);
    if (there) throw new CannotDo('the register is not empty: the sample world goes into an empty one');
    if (world !== 'city') {
      const value = await foundSmallWorld(world);
      return { value, text: `${value.accounts} accounts` };
    }
    const ground = await foundGround();
    const cast = await foundCast(ground);
    await sendRegistrations(ground, cast);
    await decideClasses(cast);
    await liveOn(ground, cast);
    await proposeClasses(ground, cast);
    await remindUntil(cast, Math.min(now, Date.parse(DEMO_DAY)));
    return { value: { planId: ground.planId, accounts: cast.size }, text: `${cast.size} accounts` };
  },
};
