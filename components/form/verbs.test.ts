import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { offers } from '#domain/machine.ts';
import { submissionMachine } from '#domain/submission/machine.ts';
import { messagesFor } from '#messages/messages.ts';
import type { FormState } from './form-state.ts';
import { Verbs } from './verbs.tsx';

const m = messagesFor('vi');
const unused = async (state: FormState) => state;

/** The verbs of a submitted submission, for a leader. */
function leadersVerbs(holds: { not_own_work?: boolean; not_on_the_list?: boolean }): string {
  return renderToStaticMarkup(
    createElement(Verbs, {
      of: 'submission',
      offers: offers(submissionMachine, { state: 'submitted', holds, actors: ['leader'] }),
      action: unused,
      form: { name: 'steps', formKey: 'key' },
      labels: { approve: 'Đồng ý cử 64 người' },
      m,
    }),
  );
}

describe('verbs', () => {
  const free = leadersVerbs({ not_own_work: true, not_on_the_list: true });

  it('shows every step of the machine for this viewer, the main one first and in the page’s words', () => {
    expect([...free.matchAll(/name="event" value="(\w+)"/g)].map(([, event]) => event)).toEqual([
      'approve',
      'return',
      'refuse',
    ]);
    expect(free).toContain('Đồng ý cử 64 người');
    expect(free).toContain(m.events.submission.refuse);
  });

  it('asks for what a step must be told, and for nothing else', () => {
    expect([...free.matchAll(/<(?:select|textarea)[^>]* name="(\w+)"/g)].map(([, name]) => name)).toEqual([
      'comment',
      'reason',
      'comment',
    ]);
    expect(free).toContain(m.reasons.line.WRONG_TARGET);
  });

  it('gives each step a key of its own', () => {
    const keys = [...free.matchAll(/name="_key" value="([\w-]+)"/g)].map(([, key]) => key);
    expect(keys).toEqual(['key-approve', 'key-return', 'key-refuse']);
  });

  it('urges the step that leads on, and none that gives back where that one is barred', () => {
    const [urged] = /<(form|details) [^>]*class="(?:verb )?first".*?<\/\1>/s.exec(free) ?? [];
    expect(urged).toContain('Đồng ý cử 64 người');
    const barred = leadersVerbs({ not_own_work: false, not_on_the_list: true });
    expect(barred).toContain('<summary class="btn">');
    expect(barred).not.toContain('<summary class="btn go">');
  });

  it('says why a step is refused, and has no form to send it', () => {
    const bound = leadersVerbs({ not_own_work: false, not_on_the_list: true });
    expect(bound).not.toContain('value="approve"');
    expect(bound).toContain('aria-disabled="true" aria-describedby="steps-approve-refused"');
    expect(bound).toContain(m.refusals.submission.not_own_work);
    expect(bound).toContain('value="return"');
  });

  it('has different ids for the same field of two steps', () => {
    const ids = [...free.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
