import { describe, expect, test } from 'vitest';
import { classStage } from './class-stage.ts';

const closesAt = Date.UTC(2022, 3, 29, 17);
const class_ = { closesAt, endsOn: '2022-05-20', byState: {}, now: closesAt, today: '2022-04-30' };

describe('where a class stands', () => {
  test('is open up to its closing moment, and then what its lines wait for', () => {
    expect(classStage({ ...class_, now: closesAt - 1, byState: { submitted: 3 } })).toBe('open');
    expect(classStage({ ...class_, closesAt: null, byState: { validated: 3 } })).toBe('open');
    expect(classStage({ ...class_, byState: { submitted: 1, validated: 3 } })).toBe('to_review');
    expect(classStage({ ...class_, byState: { validated: 3, waitlisted: 1 } })).toBe('ready');
    expect(classStage(class_)).toBe('empty');
    expect(classStage({ ...class_, byState: { rejected: 2, withdrawn: 1 } })).toBe('empty');
  });

  test('follows the lines that have come farthest', () => {
    expect(classStage({ ...class_, byState: { in_submission: 3, validated: 1 } })).toBe('going_up');
    expect(classStage({ ...class_, byState: { nominated: 3, in_submission: 1 } })).toBe('decided');
    expect(classStage({ ...class_, byState: { attending: 3, waitlisted: 1 } })).toBe('under_way');
    expect(classStage({ ...class_, byState: { completed: 3, failed: 1, nominated: 1 } })).toBe('over');
  });

  test('waits for results from its last day on', () => {
    const attended = { ...class_, byState: { attending: 3, completed: 2 } };
    expect(classStage({ ...attended, today: '2022-05-19' })).toBe('under_way');
    expect(classStage({ ...attended, today: '2022-05-20' })).toBe('to_grade');
  });
});
