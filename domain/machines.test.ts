import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionMachine } from './decision/machine.ts';
import { dossierMachine } from './dossier/machine.ts';
import { LIVE_LINE_STATES, lineMachine, SEATED_LINE_STATES } from './line/machine.ts';
import { decide, type Machine, offers, TELLS, type Tell } from './machine.ts';
import { EXPECTED_STEPS } from './machines.expected.ts';
import { planMachine } from './plan/machine.ts';
import { ACTORS, type Actor } from './roles.ts';
import { submissionMachine } from './submission/machine.ts';

type Any = Machine<string, string, string>;
const machines = [dossierMachine, lineMachine, submissionMachine, decisionMachine, planMachine] as unknown as Any[];

const told = Object.fromEntries(TELLS.map((tell) => [tell, 'x'])) as Record<Tell, string>;
const allHold = (machine: Any) => Object.fromEntries(machine.needs.map((need) => [need, true]));

/** The hand-written table as a set of "state event actor → state". */
function expected(name: string): Map<string, string> {
  const steps = new Map<string, string>();
  for (const row of EXPECTED_STEPS[name]?.trim().split('\n') ?? []) {
    const [from = '', event = '', by = '', to = ''] = row.split('|').map((cell) => cell.trim());
    for (const state of from.split(',')) for (const actor of by.split(',')) steps.set(`${state} ${event} ${actor}`, to);
  }
  return steps;
}

describe.each(machines.map((machine) => [machine.name, machine] as const))('the %s machine', (name, machine) => {
  it('permits only the steps of the hand-written table, for every state, event and actor', () => {
    const wanted = expected(name);
    const found = new Map<string, string>();
    for (const state of machine.states)
      for (const event of machine.events)
        for (const actor of ACTORS) {
          const verdict = decide(machine, { state, holds: allHold(machine), actors: [actor] }, event, told);
          if (verdict.ok) found.set(`${state} ${event} ${actor}`, verdict.to);
        }
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });

  it('refuses a stranger with the reason that it is not his role, and never by accident', () => {
    for (const row of machine.rows) {
      const verdict = decide(machine, { state: row.from[0]!, holds: allHold(machine), actors: [] }, row.event, told);
      expect(verdict).toMatchObject({ ok: false, reasons: [{ code: 'not_your_role' }] });
    }
  });

  it('names every need that is not met, all at once, and counts a forgotten one as not met', () => {
    for (const row of machine.rows) {
      const actors = [row.by[0]!];
      const verdict = decide(machine, { state: row.from[0]!, holds: {}, actors }, row.event, told);
      const codes = verdict.ok ? [] : verdict.reasons.map((reason) => reason.code);
      expect(codes).toEqual([...(row.needs ?? [])]);
    }
  });

  it('asks for the words that a step must be told', () => {
    for (const row of machine.rows) {
      const subject = { state: row.from[0]!, holds: allHold(machine), actors: [row.by[0]!] };
      const verdict = decide(machine, subject, row.event, {});
      const missing = verdict.ok ? [] : verdict.reasons.map((reason) => reason.tell);
      expect(missing).toEqual([...(row.tells ?? [])]);
    }
  });

  it('has no state outside its list, none unreachable, and no dead end but the final ones', () => {
    const reached = new Set([machine.initial]);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const row of machine.rows) if (row.from.some((state) => reached.has(state))) reached.add(row.to);
    }
    expect([...reached].sort()).toEqual([...machine.states].sort());
    for (const row of machine.rows) expect(machine.states).toEqual(expect.arrayContaining([...row.from, row.to]));
    const ends = machine.states.filter((state) => !machine.rows.some((row) => row.from.includes(state)));
    expect(machine.final).toEqual(expect.arrayContaining(ends));
  });

  it('uses every event and every need that it names, and defines no step twice', () => {
    expect([...new Set(machine.rows.map((row) => row.event))].sort()).toEqual([...machine.events].sort());
    expect([...new Set(machine.rows.flatMap((row) => row.needs ?? []))].sort()).toEqual([...machine.needs].sort());
    const steps = machine.rows.flatMap((row) => row.from.map((state) => `${state} ${row.event}`));
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('replays: whatever is pressed in whatever order, the recorded events lead to the same state', () => {
    const press = fc.record({
      event: fc.constantFrom(...machine.events),
      actor: fc.constantFrom<Actor>(...ACTORS),
      unmet: fc.subarray([...machine.needs], { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
        let state = machine.initial;
        const log: { from: string; event: string; to: string }[] = [];
        for (const { event, actor, unmet } of presses) {
          const holds = { ...allHold(machine), ...Object.fromEntries(unmet.map((need) => [need, false])) };
          const verdict = decide(machine, { state, holds, actors: [actor] }, event, told);
          if (!verdict.ok) continue;
          log.push({ from: verdict.from, event, to: verdict.to });
          state = verdict.to;
        }
        const replayed = log.reduce((at, step) => {
          expect(step.from).toBe(at);
          return step.to;
        }, machine.initial);
        expect(replayed).toBe(state);
        expect(machine.states).toContain(state);
      }),
    );
  });

  it('offers exactly the steps that start here and are this actor’s, the refused ones with their reasons', () => {
    for (const state of machine.states)
      for (const actor of ACTORS) {
        const shown = offers(machine, { state, holds: {}, actors: [actor] });
        const rows = machine.rows.filter((row) => row.from.includes(state) && row.by.includes(actor));
        expect(shown.map((offer) => offer.event)).toEqual(rows.map((row) => row.event));
        for (const [i, offer] of shown.entries()) expect(offer.refused.length).toBe(rows[i]?.needs?.length ?? 0);
      }
  });
});

describe('the line machine', () => {
  it('counts every seat as live, so that a person has one line a class as long as he may have a seat', () => {
    expect(LIVE_LINE_STATES).toEqual(expect.arrayContaining([...SEATED_LINE_STATES]));
  });

  it('lets nobody but a leader approve, and nobody approve his own line', () => {
    const rows = lineMachine.rows.filter((row) => row.to === 'approved' && !row.from.includes('approved'));
    expect(rows.map((row) => row.by)).toEqual([['leader']]);
    expect(rows[0]?.needs).toContain('not_own_line');
  });
});
