import { closeStore } from '#db/store.ts';
import { closeReader } from '#server/spreadsheet/read.ts';
import { COMMANDS } from './manage/commands.ts';
import { CannotDo, Usage } from './manage/failure.ts';
import { now } from './manage/now.ts';

/**
 * The operator's command line. Exit status: 0 done (findings and left-out lines are results), 1 a file could not be
 * read, belongs to nobody, or a write was refused; 2 usage. With --json one JSON value goes to standard output.
 */
async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  const words = argv.filter((word) => word !== '--json');
  const command = COMMANDS.find(({ name }) => name.split(' ').every((part, i) => words[i] === part));
  try {
    if (!command) throw new Usage(`Commands:\n${COMMANDS.map(({ usage }) => `  ${usage}`).join('\n')}`);
    const rest = words.slice(command.name.split(' ').length);
    const { value, text, failed } = await command.run(rest, { now: now() });
    process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : text ? `${text}\n` : '');
    for (const reason of failed ?? []) process.stderr.write(`${reason}\n`);
    return failed?.length ? 1 : 0;
  } catch (error) {
    if (error instanceof Usage) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    const known = error instanceof CannotDo;
    process.stderr.write(`${known || !process.env.DEBUG ? wordsOf(error) : (error as Error).stack}\n`);
    return 1;
  } finally {
    await closeReader();
    await closeStore();
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

process.exitCode = await main(process.argv.slice(2));
