import { readFile } from 'node:fs/promises';
import { targetOfPlan } from '#db/queries/import-target.ts';
import { proposalWorld } from '#db/queries/proposal-world.ts';
import { read } from '#db/store.ts';
import { INTAKE_MODES, type IntakeMode } from '#domain/codes.ts';
import { PROPOSAL_LIMITS } from '#domain/proposal/limits.ts';
import { type ProposalSettingsFile, proposalSettingsFile } from '#domain/proposal/settings.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { propose } from '#server/proposal/propose.ts';
import { type Command, parse, ready } from './command.ts';
import { CannotDo, Usage } from './failure.ts';

/** What is chosen over all classes of a plan, and why the others are not: enough for another solver to check it. */
export const proposeCommand: Command = {
  name: 'propose',
  usage: `propose --plan NUMBER [--settings FILE] [--modes ${INTAKE_MODES.join(',')}] [--seconds N]`,
  async run(args, { now }) {
    const { words, options } = parse(args, this.usage, { options: ['plan', 'settings', 'modes', 'seconds'] });
    const number = options.plan?.trim();
    const seconds = Number(options.seconds ?? PROPOSAL_LIMITS.seconds);
    if (words.length > 0 || !number || !(seconds > 0)) throw new Usage(this.usage);
    const modes = options.modes?.split(',') as IntakeMode[] | undefined;
    if (modes?.some((mode) => !INTAKE_MODES.includes(mode))) throw new Usage(this.usage);
    const settings = options.settings ? await settingsIn(options.settings) : undefined;
    await ready();
    const planId = (await targetOfPlan(read(), number, now))?.plan.id;
    const world = planId ? await proposalWorld(OPERATOR, { planId, now, settings, modes }) : undefined;
    if (!world) throw new CannotDo(`there is no plan ${number}`);
    const found = await propose(world, { ...PROPOSAL_LIMITS, seconds });
    const { status, objective, gap, contradictions } = found;
    const who = ({ citizenId, course }: { citizenId: string | null; course: string }) => ({ citizenId, course });
    const isChosen = ({ lineId }: { lineId: string }) => found.chosen.has(lineId);
    const others = world.candidates.filter((each) => !isChosen(each));
    const value = {
      ...{ status, objective, gap, seconds: found.seconds, settings: world.settings },
      candidates: world.candidates.map(({ unit, priority, parts, ...each }) => ({
        ...who(each),
        unit,
        priority,
        parts,
      })),
      chosen: world.candidates.filter(isChosen).map(who),
      notChosen: others.map((each) => ({ ...who(each), reasons: found.reasons.get(each.lineId) ?? [] })),
      held: world.held.map(({ unit, ...each }) => ({ ...who(each), unit })),
      contradictions,
    };
    const text = `${status}: ${value.chosen.length} of ${world.candidates.length} chosen, priority ${objective}, gap ${gap}, ${found.seconds.toFixed(2)} s`;
    const failed = contradictions.map((one) => `demands contradict each other: ${JSON.stringify(one)}`);
    return { value, text, failed: status === 'infeasible' ? ['no choice keeps all demands', ...failed] : [] };
  },
};

async function settingsIn(path: string): Promise<ProposalSettingsFile> {
  let given: unknown;
  try {
    given = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new CannotDo(`${path} cannot be read: ${(error as Error).message}`);
  }
  const parsed = proposalSettingsFile.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CannotDo(`${path}: ${issue?.path.join('.')}: ${issue?.message}`);
}
