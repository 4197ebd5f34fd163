import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisionMachine } from '#domain/decision/machine.ts';
import { dossierMachine } from '#domain/dossier/machine.ts';
import { lineMachine } from '#domain/line/machine.ts';
import { OTHER_NOTICES } from '#domain/notices/kinds.ts';
import { planMachine } from '#domain/plan/machine.ts';
import { submissionMachine } from '#domain/submission/machine.ts';
import { messagesFor } from '#messages/messages.ts';

const MACHINES = [dossierMachine, lineMachine, submissionMachine, decisionMachine, planMachine];
const steps = MACHINES.flatMap(({ name, events }) => events.map((event) => `${name}.${event}`));

/** Every kind that stands in a command beside the word by which letters are written. */
const written = readdirSync('db/commands', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/test/.test(path))
  .map((path) => readFileSync(`db/commands/${path}`, 'utf8'))
  .filter((source) => /\b(notify|tellUnits?|tellOffice|raiseFlag)\(/.test(source))
  .flatMap((source) => [
    ...source.matchAll(/\bkind: '([a-z_]+\.[a-z_]+)'/g),
    ...source.matchAll(/\btell(?:Units?|Office)\(tx, ctx, '([a-z_.]+)'/g),
    ...source.matchAll(/\braiseFlag\([^)]*action: '([a-z_.]+)'/g),
  ])
  .map(([, kind = '']) => kind);

describe.each(['vi', 'en'])('letters in %s', (locale) => {
  const { kinds } = messagesFor(locale).notices;

  it('have a sentence for every kind that a command writes, and for every step of a table', () => {
    expect(written).toEqual(
      expect.arrayContaining(['round.open', 'line.replace', 'line.ask_withdrawal', 'extension.ask', 'round.remind']),
    );
    expect([...new Set([...written, ...steps, ...OTHER_NOTICES])].filter((kind) => !(kind in kinds))).toEqual([]);
  });

  it('are told apart by their sentences', () => {
    const said = Object.values(kinds);
    expect(said.filter((words, i) => said.indexOf(words) !== i)).toEqual([]);
    expect(Object.keys(kinds).filter((kind) => ![...steps, ...OTHER_NOTICES].includes(kind as never))).toEqual([]);
  });
});
