import { expect, test } from 'vitest';
import { minutesToLookUp } from './throttle.ts';

test('a town hall may look up three hundred times in a quarter of an hour, and another address still may', async () => {
  for (let n = 0; n < 300; n += 1) expect(await minutesToLookUp('198.51.100.7')).toBe(0);
  expect(await minutesToLookUp('198.51.100.7')).toBe(15);
  expect(await minutesToLookUp('198.51.100.8')).toBe(0);
});
