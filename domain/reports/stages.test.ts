import { expect, test } from 'vitest';
import { LINE_STATES, LIVE_LINE_STATES } from '../line/machine.ts';
import { STAGE_STATES, STAGES, STEP_STATES, STEPS } from './stages.ts';

test('each stage is a part of the one before', () => {
  STAGES.slice(1).forEach((stage, i) => {
    const before = STAGE_STATES[STAGES[i]!];
    expect(STAGE_STATES[stage].filter((state) => !before.includes(state))).toEqual([]);
  });
});

test('the steps divide what was registered: nothing twice, nothing left out', () => {
  const inSteps = STEPS.flatMap((step) => STEP_STATES[step]);
  expect(new Set(inSteps).size).toBe(inSteps.length);
  expect(inSteps.toSorted()).toEqual(STAGE_STATES.registered.toSorted());
});

test('registered is everything that stands and was sent, and not what the unit took back', () => {
  const sent = LIVE_LINE_STATES.filter((state) => state !== 'draft');
  expect(sent.filter((state) => !STAGE_STATES.registered.includes(state))).toEqual([]);
  const left = LINE_STATES.filter((state) => !STAGE_STATES.registered.includes(state));
  expect(left).toEqual(['draft', 'deferred', 'withdrawn', 'superseded']);
});
