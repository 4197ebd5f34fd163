import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messagesFor } from './messages.ts';

const sources = readdirSync('db', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/test/.test(path))
  .map((path) => readFileSync(`db/${path}`, 'utf8'));

/** Every name that stands in a command as an action; steps of the tables are made from events and typed. */
function recorded(): string[] {
  const found = new Set<string>();
  for (const source of sources) {
    for (const [, names = ''] of source.matchAll(/\baction(?:: | = )((?:[\w =]+\? )?'[a-z_.]+'(?: : '[a-z_.]+')?)/g))
      for (const [, name = ''] of names.matchAll(/'([a-z_]+(?:\.[a-z_]+)?)'/g))
        found.add(name.includes('.') ? name : `dossier.${name}`);
    for (const [, name = ''] of source.matchAll(/\btell\(tx, ctx, '([a-z_.]+)'/g)) found.add(name);
  }
  return [...found];
}

it.each(['vi', 'en'])('has words in %s for every action that a command records', (locale) => {
  const { actions } = messagesFor(locale).history;
  const names = recorded();
  expect(names).toEqual(
    expect.arrayContaining(['plan.load', 'dossier.set_exception', 'extension.refuse', 'unit.ended']),
  );
  expect(names.filter((name) => !(name in actions))).toEqual([]);
  expect(Object.values(actions).filter((words) => words.trim() === '')).toEqual([]);
});
