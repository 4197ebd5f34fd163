import { expect, test } from 'vitest';
import { paperDayParts, paperNumber, twoDigits } from './writing.ts';

test('a day has its zero, and of the months only January and February', () => {
  expect(paperDayParts('2022-02-05')).toEqual({ day: '05', month: '02', year: '2022' });
  expect(paperDayParts('2022-03-05')).toEqual({ day: '05', month: '3', year: '2022' });
  expect(paperDayParts('2022-09-30')).toEqual({ day: '30', month: '9', year: '2022' });
  expect(paperDayParts('2022-11-16')).toEqual({ day: '16', month: '11', year: '2022' });
});

test('a number under ten has its zero, with its symbol or without', () => {
  expect([5, 10, 127].map(twoDigits)).toEqual(['05', '10', '127']);
  expect(['5/QĐ-UBND', '05/QĐ-UBND', '67/KH-UBND', ' 1234/QĐ-UBND'].map(paperNumber)).toEqual([
    '05/QĐ-UBND',
    '05/QĐ-UBND',
    '67/KH-UBND',
    '1234/QĐ-UBND',
  ]);
});
