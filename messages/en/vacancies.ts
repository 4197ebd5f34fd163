import type { vacancies as vi } from '../vi/vacancies.ts';

export const vacancies: typeof vi = {
  title: 'Places left free',
  count: ({ n }) => (n === '1' ? 'The class has 1 place left free.' : `The class has ${n} places left free.`),
  hint: ({ days }) =>
    `The unit may name another within ${days} working days (the office's own choice); after that the first reserve moves up.`,
  left: ({ name, unit }) => `${name}, ${unit}, does not take part any more`,
  named: ({ name }) => `The unit named ${name}`,
  waits: ({ day }) => `The unit may name somebody until ${day}`,
  over: ({ day }) => `The unit named nobody until ${day}`,
  fillNamed: ({ name }) => `Confirm ${name} for this place`,
  fillReserve: 'Let the first reserve move up',
  giveUp: 'Leave this place free',
  reason: 'Reason',
  mayName: ({ day }) => `This place is free. The unit may name another until ${day}.`,
  name: 'Name another',
  done: { filled: 'It was confirmed who takes the place.', given_up: 'The place was left free.' },
};
