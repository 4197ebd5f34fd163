'use client';

import { type ReactNode, useActionState } from 'react';
import { Notice } from '../page/notice.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormContext } from './form-context.tsx';
import { type FormAction, UNTOUCHED } from './form-state.ts';

interface ActionFormProps {
  action: FormAction;
  /** Heading of the error summary: `m.ui.problems`. */
  problems: string;
  /** Prefix of the ids within; give each form of a page its own. */
  id?: string;
  className?: string;
  /** Fields, hidden fields and buttons. They may be rendered on the server: fields find their problem by name. */
  children: ReactNode;
}

/** A form on a server action. Problems come up in a summary and at their fields, and what was typed stays. */
export function ActionForm({ action, problems, id = 'f', className = 'fields', children }: ActionFormProps) {
  const [state, send] = useActionState(action, UNTOUCHED);
  return (
    <form action={send} id={id} className={className} noValidate>
      {state.problems.length > 0 ? <ErrorSummary title={problems} problems={state.problems} form={id} /> : null}
      {state.done ? (
        <Notice kind="ok" announce>
          {state.done}
        </Notice>
      ) : null}
      <FormContext value={{ id, state }}>{children}</FormContext>
    </form>
  );
}
