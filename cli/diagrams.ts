// Draws the five machines as Mermaid state diagrams: node cli/diagrams.ts writes docs/diagrams/*.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { decisionMachine } from '#domain/decision/machine.ts';
import { dossierMachine } from '#domain/dossier/machine.ts';
import { lineMachine } from '#domain/line/machine.ts';
import type { Machine } from '#domain/machine.ts';
import { planMachine } from '#domain/plan/machine.ts';
import { submissionMachine } from '#domain/submission/machine.ts';
import { messagesFor } from '#messages/messages.ts';

export const FOLDER = 'docs/diagrams';
const MACHINES = [dossierMachine, lineMachine, submissionMachine, decisionMachine, planMachine];
const m = messagesFor('en');

/** The text of every diagram's file, by the file's name. */
export function diagrams(): ReadonlyMap<string, string> {
  return new Map(
    MACHINES.map((machine): [string, string] => {
      const words = { states: m.states[machine.name as Noun], events: m.events[machine.name as Noun] };
      return [`${machine.name}.md`, page(machine as Machine<string, string, string>, words)];
    }),
  );
}

type Noun = keyof typeof m.states;
interface Words {
  states: Readonly<Record<string, string>>;
  events: Readonly<Record<string, string>>;
}
type Drawn = Machine<string, string, string>;

function page(machine: Drawn, words: Words): string {
  const rows = machine.rows.map(({ event, from, to, by, needs = [], tells = [] }) =>
    [
      `${words.events[event]} (\`${event}\`)`,
      from.map((state) => words.states[state]).join(', '),
      from.length === 1 && from[0] === to ? 'stays' : words.states[to],
      by.map((actor) => m.roles.names[actor]).join(', '),
      codes(needs),
      codes(tells),
    ].join(' | '),
  );
  return [
    `# The states of a ${machine.name}`,
    '',
    `Made from \`domain/${machine.name}/machine.ts\` by \`node cli/diagrams.ts\`; a test compares. Do not edit.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...machine.states.map((state) => `  ${state} : ${words.states[state]}`),
    `  [*] --> ${machine.initial}`,
    ...arrows(machine, words),
    ...machine.final.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| step | from | to | by | needs | must be told |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}

/** One arrow for each pair of states, with all the steps that lead that way. */
function arrows(machine: Drawn, words: Words): string[] {
  const steps = machine.rows.flatMap(({ event, from, to }) =>
    from.map((start) => ({ way: `${start} --> ${to}`, word: words.events[event] })),
  );
  return [...Map.groupBy(steps, ({ way }) => way)].map(
    ([way, those]) => `  ${way} : ${those.map(({ word }) => word).join(' / ')}`,
  );
}

function codes(list: readonly string[]): string {
  return list.map((code) => `\`${code}\``).join(', ');
}

if (import.meta.main) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of diagrams()) writeFileSync(`${FOLDER}/${name}`, text);
}
