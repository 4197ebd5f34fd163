'use client';

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react';
import { Notice } from '../page/notice.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormContext } from './form-context.tsx';
import { type FormAction, type OwnForm, UNTOUCHED } from './form-state.ts';

interface ActionFormProps extends OwnForm {
  action: FormAction;
  /** Heading of the error summary: `m.ui.problems`. */
  problems: string;
  className?: string;
  /** Stands folded under these words until it is opened; it is open again where it came back with problems. */
  fold?: string;
  /** Open from the beginning. */
  unfolded?: boolean;
  /** Fields, hidden fields and buttons. They may be rendered on the server: fields find their problem by name. */
  children: ReactNode;
}

/** A form on a server action. Problems come up in a summary and at their fields, and what was typed stays. */
export function ActionForm(props: ActionFormProps) {
  const { action, problems, name, formKey, draft, className = 'fields', fold, unfolded, children } = props;
  const [state, send, pending] = useActionState(action, draft ? { problems: [], values: draft.values } : UNTOUCHED);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!state.done) return;
    form.current?.reset();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);

  // React empties a form after its action. Sent by hand it is not, so that nothing has to be put back into it.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const content = new FormData(event.currentTarget, submitter);
    if (!pending) startTransition(() => send(content));
  }

  const body = (
    <form action={send} onSubmit={submit} ref={form} id={name} className={className} noValidate>
      {state.problems.length > 0 ? <ErrorSummary title={problems} problems={state.problems} form={name} /> : null}
      {state.done ? (
        <Notice kind="ok" announce>
          {state.done}
        </Notice>
      ) : null}
      {draft && state.problems.length === 0 ? <Notice kind="info">{draft.note}</Notice> : null}
      <FormContext value={{ id: name, state }}>{children}</FormContext>
      <input type="hidden" name="_form" value={name} />
      <input type="hidden" name="_key" value={formKey} />
      {draft ? <input type="hidden" name="_draft" value="1" /> : null}
    </form>
  );
  if (fold === undefined) return body;
  return (
    <details className="side" open={unfolded || state.values !== null || undefined}>
      <summary>{fold}…</summary>
      {body}
    </details>
  );
}
