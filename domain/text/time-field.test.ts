import { expect, test } from 'vitest';
import { timeField } from './time-field.ts';

test('takes a time of day as people write it', () => {
  expect(['17:00', '7h30', '07.05', '24:00', '00:00'].map((text) => timeField.parse(text))).toEqual([
    '17:00',
    '07:30',
    '07:05',
    '24:00',
    '00:00',
  ]);
});

test('takes nothing that no clock shows', () => {
  for (const text of ['25:00', '24:01', '12:60', '17', 'trưa'])
    expect(timeField.safeParse(text).error?.issues[0]?.message).toBe('not_a_time');
});
