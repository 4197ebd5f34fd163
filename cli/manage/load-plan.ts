import { z } from 'zod';
import { loadPlan } from '#db/commands/plans/load.ts';
import { type PlanFile, planFileSchema } from '#domain/plan-file.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { type Command, parse, ready } from './command.ts';
import { CannotDo, Usage } from './failure.ts';
import { bytesOf, reasonOf } from './files.ts';

export const loadPlanCommand: Command = {
  name: 'load-plan',
  usage: 'load-plan FILE',
  async run(args, { now }) {
    const { words } = parse(args, this.usage);
    const [path] = words;
    if (!path || words.length > 1) throw new Usage(this.usage);
    const plan = readPlan(await bytesOf(path));
    await ready();
    try {
      const loaded = await loadPlan({ viewer: OPERATOR, now }, plan);
      const { number } = plan.plan;
      return {
        value: { plan: number, ...loaded },
        text: `${number}: ${loaded.classes} classes, ${loaded.units} units`,
      };
    } catch (error) {
      throw new CannotDo(reasonOf(error));
    }
  },
};

function readPlan(bytes: Buffer): PlanFile {
  let content: unknown;
  try {
    content = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new CannotDo('the file is not JSON');
  }
  const parsed = planFileSchema.safeParse(content);
  if (!parsed.success) throw new CannotDo(`the file is not a plan:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
