'use client';

import { useEffect, useRef, useState } from 'react';
import { useScripted } from '../use-scripted.ts';

function boxes(name: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${CSS.escape(name)}"]`)];
}

/** How many boxes of a name there are, and how many of them are ticked; follows every tick on the page. */
function usePicked(name: string): { picked: number; of: number } {
  const [count, setCount] = useState({ picked: 0, of: 0 });
  useEffect(() => {
    const look = () => {
      const all = boxes(name);
      setCount({ picked: all.filter((box) => box.checked).length, of: all.length });
    };
    look();
    document.addEventListener('change', look);
    return () => document.removeEventListener('change', look);
  }, [name]);
  return count;
}

/** Ticks every box of a name, or none. Without a script there is only the boxes themselves. */
export function SelectAll({ name, label }: { name: string; label: string }) {
  const box = useRef<HTMLInputElement>(null);
  const scripted = useScripted();
  const { picked, of } = usePicked(name);
  useEffect(() => {
    if (box.current) box.current.indeterminate = picked > 0 && picked < of;
  });
  if (!scripted) return <span className="hidden-text">{label}</span>;
  return (
    <label>
      <input
        ref={box}
        type="checkbox"
        checked={of > 0 && picked === of}
        onChange={(change) => {
          for (const each of boxes(name)) each.checked = change.currentTarget.checked;
        }}
      />
      <span className="hidden-text">{label}</span>
    </label>
  );
}

/** How many are picked, beside the buttons that act on them. Without a script it says nothing. */
export function PickedCount({ name, label }: { name: string; label: string }) {
  const { picked } = usePicked(name);
  return <span role="status">{picked > 0 ? `${label} ${picked}` : ''}</span>;
}
