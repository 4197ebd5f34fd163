'use client';

import { useId, useRef, useState } from 'react';
import { Icon } from '../icons.tsx';
import { useScripted } from '../use-scripted.ts';

interface CopyBoxProps {
  label: string;
  text: string;
  words: { copy: string; copied: string; copyByHand: string };
}

/** The box behind CopyText: it takes only the words it shows, for a client part cannot be given all of them. */
export function CopyBox({ label, text, words }: CopyBoxProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState('');
  const scripted = useScripted();

  async function copy() {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      say(words.copied);
    } catch {
      // Not on this origin, or not allowed: the text stands selected.
      say(words.copyByHand);
    }
  }

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={area} className="input" rows={4} readOnly value={text} />
      {scripted ? (
        <div className="row">
          <button type="button" className="btn small" onClick={copy}>
            <Icon name="copy" />
            {words.copy}
          </button>
          <span className="hint" role="status">
            {said}
          </span>
        </div>
      ) : null}
    </div>
  );
}
