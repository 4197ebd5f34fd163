import type { FindingCode } from '#domain/codes.ts';
import type { Messages } from '#messages/messages.ts';
import { Tag, type Tone } from './tag.tsx';

/** What is missing waits for data; all else is for somebody to look at. Nothing a person lacks is red. */
const TONES: Record<FindingCode, Tone> = {
  WRONG_TARGET: 'fix',
  STANDARD_NOT_MET: 'fix',
  NEEDS_DATA: 'wait',
  ALREADY_TRAINED: 'fix',
  TIME_CLASH: 'fix',
  DUPLICATE: 'fix',
  WRONG_UNIT: 'fix',
  NOT_FOUND: 'fix',
};

/** A finding as a tag; without one, that the line is clean. */
export function FindingTag({ code, m }: { code: FindingCode | null; m: Messages }) {
  if (code === null) return <Tag tone="ok">{m.catalogue.outcomes.PASS}</Tag>;
  return <Tag tone={TONES[code]}>{m.findings.names[code]}</Tag>;
}
