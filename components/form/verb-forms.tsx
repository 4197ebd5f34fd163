'use client';

import { type ReactNode, useActionState } from 'react';
import { Notice } from '../page/notice.tsx';
import { buttonClass } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormContext } from './form-context.tsx';
import { type FormAction, type FormState, type OwnForm, UNTOUCHED } from './form-state.ts';
import { SubmitButton } from './submit-button.tsx';

export interface Verb {
  event: string;
  label: string;
  primary: boolean;
  /** What is asked before it is sent. */
  fields?: ReactNode[];
  /** Why it cannot be done, all of it; empty where it can. */
  refused: string[];
}

interface VerbFormsProps {
  action: FormAction;
  form: OwnForm;
  hidden?: ReactNode;
  verbs: Verb[];
  align: 'start' | 'end';
  inline?: boolean;
  words: { problems: string; notPossibleYet: string };
}

/** The forms behind Verbs. They share one answer of the server, which says by `event` whose it is. */
export function VerbForms({ action, form, hidden, verbs, align, inline, words }: VerbFormsProps) {
  const { name, formKey, draft } = form;
  const [state, send] = useActionState(action, draft ? { problems: [], values: draft.values } : UNTOUCHED);
  const tried = state.values?.event?.[0];
  // On a phone it would be an empty strip across the page.
  if (verbs.length === 0 && state.problems.length === 0 && !state.done && !draft) return null;
  // The primary one stands where the eye and the thumb end up: last beside a title, first below a text.
  const inOrder = verbs.toSorted((a, b) => (align === 'end' ? 1 : -1) * (Number(a.primary) - Number(b.primary)));
  return (
    <div className={['verbs', inline ? '' : 'bar', align === 'end' ? 'verbs-end' : ''].join(' ')}>
      {state.problems.length > 0 ? (
        <ErrorSummary title={words.problems} problems={state.problems} form={`${name}-${tried}`} />
      ) : null}
      {state.done || draft ? (
        <Notice kind={state.done ? 'ok' : 'info'} announce>
          {state.done ?? draft?.note}
        </Notice>
      ) : null}
      <div className="btns">
        {inOrder.map((verb) => (
          <OneVerb
            key={verb.event}
            verb={verb}
            id={`${name}-${verb.event}`}
            group={name}
            state={tried === verb.event ? state : UNTOUCHED}
            send={send}
          >
            <input type="hidden" name="event" value={verb.event} />
            <input type="hidden" name="_form" value={name} />
            {/* A key of its own, so that one verb's result is never given back for another. */}
            <input type="hidden" name="_key" value={`${formKey}-${verb.event}`} />
            {draft ? <input type="hidden" name="_draft" value="1" /> : null}
            {hidden}
          </OneVerb>
        ))}
      </div>
      <Refused verbs={verbs.filter((verb) => verb.refused.length > 0)} name={name} title={words.notPossibleYet} />
    </div>
  );
}

interface OneVerbProps {
  verb: Verb;
  id: string;
  /** Of the disclosures with one group, one is open at a time. */
  group: string;
  state: FormState;
  send: (form: FormData) => void;
  children: ReactNode;
}

function OneVerb({ verb, id, group, state, send, children }: OneVerbProps) {
  const kind = verb.primary ? 'go' : 'plain';
  if (verb.refused.length > 0)
    return (
      <button type="button" className="btn" aria-disabled="true" aria-describedby={`${id}-refused`}>
        {verb.label}
      </button>
    );
  if (!verb.fields)
    return (
      <form action={send} className={verb.primary ? 'first' : undefined}>
        {children}
        <SubmitButton kind={kind}>{verb.label}</SubmitButton>
      </form>
    );
  return (
    <details className={verb.primary ? 'verb first' : 'verb'} name={group} open={state.values !== null || undefined}>
      <summary className={buttonClass(kind)}>{verb.label}…</summary>
      <form action={send} className="verb-panel fields" noValidate>
        {children}
        <FormContext value={{ id, state }}>{verb.fields}</FormContext>
        <div>
          <SubmitButton kind="go">{verb.label}</SubmitButton>
        </div>
      </form>
    </details>
  );
}

function Refused({ verbs, name, title }: { verbs: Verb[]; name: string; title: string }) {
  if (verbs.length === 0) return null;
  return (
    <div className="refused">
      <p>{title}</p>
      <ul>
        {verbs.map((verb) => (
          <li key={verb.event} id={`${name}-${verb.event}-refused`}>
            <b>{verb.label}:</b> {verb.refused.join(' ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
