import { expect, test } from 'vitest';
import { LINE_STATES, LIVE_LINE_STATES, lineMachine, WAITING_LINE_STATES } from '../line/machine.ts';
import { STAGE_STATES, STAGES, STEP_STATES, STEPS } from './stages.ts';

test('each stage is a part of the one before', () => {
  STAGES.slice(1).forEach((stage, i) => {
    const before = STAGE_STATES[STAGES[i]!];
    expect(STAGE_STATES[stage].filter((state) => !before.includes(state))).toEqual([]);
    expect(STAGE_STATES[stage].length).toBeLessThan(before.length);
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

test('sent are those who were nominated and what came of it, unless they were taken off again', () => {
  expect(STAGE_STATES.nominated).toEqual(['nominated', 'attending', 'completed', 'failed', 'dropped_out']);
  expect(STAGE_STATES.completed).toEqual(['completed']);
});

test('waiting is what the office has not concluded, and the steps run the way of the machine', () => {
  expect(STEP_STATES.waiting.toSorted()).toEqual(WAITING_LINE_STATES.toSorted());
  const to = (event: string) => lineMachine.rows.find((row) => row.event === event)!.to;
  expect(STEP_STATES.going_up).toEqual([to('put_in')]);
  expect(STEP_STATES.decided).toEqual([to('approve'), to('nominate')]);
  expect(STEP_STATES.learning).toEqual([to('begin')]);
  expect(STEP_STATES.ended).toEqual([to('complete'), to('fail'), to('drop_out')]);
  expect(STEP_STATES.refused).toEqual([to('refuse'), to('not_admit'), to('revoke')]);
});
