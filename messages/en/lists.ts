import type { lists as vi } from '../vi/lists.ts';

export const lists: typeof vi = {
  number: 'No.',
  paper: 'Print view',
  backToList: 'Back to the list',
  howToPrint: 'Press Ctrl+P to print on A4 paper.',
  printed: ({ by, at }) => `Printed by ${by} · at ${at}`,
  filtered: ({ what }) => `Filtered by ${what}`,
  unfiltered: 'The whole list, unfiltered',
  asOf: ({ at }) => `As of ${at}`,
  rows: ({ n }) => `${n} rows`,
  bounded: ({ shown, of }) => `Only the first ${shown} of ${of} rows. Narrow the filter for the rest.`,
  year: 'Year',
  code: 'Code',
  class: 'Class',
  startsOn: 'Starts',
  endsOn: 'Ends',
  details: 'Details',
  cut: 'Cut at the places',
  above: 'Proposed',
  numberOf: 'Number',
  dayOf: 'Day',
};
