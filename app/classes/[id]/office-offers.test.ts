import { expect, test } from 'vitest';
import type { LineOffer } from '#db/queries/line-offers.ts';
import { listOffers, ready } from './office-offers.ts';

const offer = (event: LineOffer['event'], ...codes: LineOffer['refused'][number]['code'][]): LineOffer => ({
  event,
  tells: [],
  refused: codes.map((code) => ({ code })),
});
const lines = [
  [offer('accept', 'no_open_block'), offer('decline'), offer('put_in', 'submission_allows')],
  [offer('accept'), offer('decline'), offer('put_in', 'submission_allows', 'registration_closed')],
];

test('a step of a list can be taken when one line can take it, and says how many', () => {
  expect(listOffers(lines).map(({ event, possible, refused }) => [event, possible, refused.length])).toEqual([
    ['accept', 1, 0],
    ['decline', 2, 0],
  ]);
  expect(listOffers([lines[0]!])[0]).toMatchObject({
    event: 'accept',
    possible: 0,
    refused: [{ code: 'no_open_block' }],
  });
});

test('lines are ready for a step whose last need another page fulfils', () => {
  expect(ready(lines, 'put_in')).toBe(0);
  expect(ready(lines, 'put_in', ['submission_allows'])).toBe(1);
});
