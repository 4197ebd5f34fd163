'use client';

import { useEffect, useId, useRef } from 'react';
import { fieldId } from './form-context.tsx';
import type { FormProblem } from './form-state.ts';

interface ErrorSummaryProps {
  title: string;
  problems: FormProblem[];
  /** The prefix of the form's ids. */
  form?: string;
}

/** Everything that must be mended, on top, with the way to each field. It is read aloud and takes the focus. */
export function ErrorSummary({ title, problems, form = 'f' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server is new and is to be read again
  useEffect(() => box.current?.focus(), [problems]);
  return (
    <div className="summary error" role="alert" tabIndex={-1} ref={box} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.message}`}>
            {problem.field ? <a href={`#${fieldId(form, problem.field)}`}>{problem.message}</a> : problem.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
