import { expect, test } from 'vitest';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { checkWords } from './check-words.ts';
import type { Finding } from './finding-notes.tsx';

const m = messagesFor('vi');
const f = formatFor('vi');
const active = {
  outcome: 'FAIL',
  severity: 'block',
  detail: { kind: 'active', actual: false },
} as const;
const [code] = Object.keys(m.findings.names) as [Finding['code']];

test('says in a sentence a row what is in the way, and who let it pass', () => {
  const words = checkWords(
    [
      { ...active, code },
      { ...active, code, waived: 'Cần cho đơn vị' },
    ],
    {},
    m,
    f,
  );
  const sentence = `${m.findings.names[code]}: ${m.conditions.active}`;
  expect(words).toBe(`${sentence}\n${sentence} (Cần cho đơn vị)`);
});

test('says that nothing is, where findings only inform or there are none', () => {
  expect(checkWords([], {}, m, f)).toBe(m.conditions.met);
  expect(checkWords([{ ...active, code, severity: 'inform' }], {}, m, f)).toBe(m.conditions.met);
});
