import type { lookUp as vi } from '../vi/look-up.ts';

export const lookUp: typeof vi = {
  title: 'Look up a decision',
  lead: 'What is known of a published decision, by the code on its look-up copy. This page holds no personal data.',
  facts: { number: 'Number', day: 'Day', subject: 'Subject', amends: 'Amends' },
  decision: (p) => `Decision ${p.number} of ${p.day}`,
  subject: (p) => `${p.kind}: ${p.name}`,
  states: { published: 'In force', amended: 'Amended', revoked: 'Revoked' },
  changedBy: (p) => `By decision ${p.number} of ${p.day}.`,
  check: 'Check a PDF',
  checkLead:
    'Choose a file or drop it here to compare it with what is on record. The file does not leave your machine: its hash is computed in the browser.',
  file: 'The decision’s PDF',
  reading: 'Computing the hash…',
  matches: 'The same as what is on record:',
  differs: 'Not the same as anything on record. The file may have been altered, scanned again, or be another paper.',
  cannot: 'This browser cannot compute a hash over the present connection.',
  noScript: 'To check a file here JavaScript is needed; the SHA-256 of a file can be compared with these by hand.',
  known: {
    scan: 'The signed scan',
    copy: (p) => `The look-up copy given out on ${p.at}`,
    oldCopy: (p) => `A look-up copy given out on ${p.at} with the old number ${p.number} of ${p.day}, corrected since`,
  },
  hashes: 'SHA-256 on record',
  tooMany: (p) => `Too many look-ups from this address. Please try again in ${p.minutes} minutes.`,
  download: 'Download look-up copy',
};
