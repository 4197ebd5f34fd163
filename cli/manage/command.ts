import { migrate } from '#db/migrate.ts';
import { CannotDo, Usage } from './failure.ts';

export interface Context {
  /** UTC milliseconds at which the command was started. */
  now: number;
}

export interface Outcome {
  /** What `--json` prints. */
  value: unknown;
  /** What a person reads without it. */
  text?: string;
  /** Reasons, in words, for what was refused; anything here makes the status 1. */
  failed?: string[];
}

export interface Command {
  /** One or two words. */
  name: string;
  usage: string;
  run(args: readonly string[], context: Context): Promise<Outcome>;
}

export interface Arguments {
  words: string[];
  flags: ReadonlySet<string>;
  options: Readonly<Record<string, string>>;
}

/**
 * Splits arguments into words, flags (`--check`) and options with a value (`--plan NUMBER`).
 *
 * @throws Usage for anything that the command does not know
 */
export function parse(
  args: readonly string[],
  usage: string,
  known: { flags?: readonly string[]; options?: readonly string[] } = {},
): Arguments {
  const words: string[] = [];
  const flags = new Set<string>();
  const options: Record<string, string> = {};
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    const name = arg.startsWith('--') ? arg.slice(2) : undefined;
    if (name === undefined) words.push(arg);
    else if (known.flags?.includes(name)) flags.add(name);
    else if (known.options?.includes(name)) {
      i += 1;
      const value = args[i];
      if (value === undefined) throw new Usage(`--${name} needs a value\n${usage}`);
      options[name] = value;
    } else throw new Usage(`unknown option ${arg}\n${usage}`);
  }
  return { words, flags, options };
}

/** Makes the database ready: an empty one is migrated by the command itself. */
export async function ready(): Promise<void> {
  try {
    await migrate();
  } catch (error) {
    throw new CannotDo(`the database cannot be opened: ${error instanceof Error ? error.message : error}`);
  }
}
