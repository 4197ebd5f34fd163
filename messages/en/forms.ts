import type { FormWords } from '../vi/forms.ts';

export const forms: FormWords = {
  problems: {
    required: () => 'Enter this.',
    too_short: ({ limit }) => (limit ? `Enter at least ${limit} characters.` : 'This is too short.'),
    too_long: ({ limit }) => (limit ? `Enter at most ${limit} characters.` : 'This is too long.'),
    too_small: ({ limit }) => (limit ? `The least possible value is ${limit}.` : 'This is too small.'),
    too_big: ({ limit }) => (limit ? `The greatest possible value is ${limit}.` : 'This is too great.'),
    not_a_number: () => 'Enter a number.',
    not_a_day: () => 'Enter a day as dd/MM/yyyy.',
    not_a_choice: () => 'Choose from the list.',
    invalid: () => 'This is not valid.',
  },
  missing: ({ label }) => `Missing: ${label}.`,
  refused: 'This could not be done. Reload the page and try again.',
  done: 'Saved.',
  foreignOrigin:
    'The request did not come from a page of this system and was not carried out. Reload the page and try again; if you see this again, ask the administrator.',
  uploads: {
    file_too_large: 'The file is too large and was not taken. Choose a smaller one.',
    upload_broken: 'The file did not arrive whole. Send it again.',
    no_file: 'Choose a file before you send.',
    other_capacity:
      'This page was opened while you acted in another capacity (your own name, or for somebody). Nothing was written. Load it again, see in which capacity you act, and send it again.',
  },
  draft: 'What you typed before your session ended has been kept. Check it and send it again.',
  about: ({ text, names, more }) => `${text.replace(/\.$/, '')}: ${names}${more > 0 ? ` and ${more} others` : ''}.`,
  first: ({ name, at }) => `${name} has acted on this record at ${at}. Reload the page to see its new state.`,
  operator: 'System operator',
  system: 'The system',
};
