'use client';

import { useContext } from 'react';
import { FormContext } from './form-context.tsx';

interface Slip {
  name: string;
  role: string;
  username: string;
  password: string;
  address: string;
}

interface SlipsProps {
  words: { title: string; address: string; username: string; password: string; role: string; note: string };
  /** That they are shown once, above them. */
  once: string;
}

/** The slips that the form's action has brought: first passwords, one for each person, to be printed and cut apart. */
export function Slips({ words, once }: SlipsProps) {
  const { data } = useContext(FormContext).state;
  const slips = (data as { slips?: Slip[] } | undefined)?.slips;
  if (!slips?.length) return null;
  return (
    <>
      <p className="notice warn">{once}</p>
      <ul className="slips">
        {slips.map((slip) => (
          <li key={slip.username}>
            <h2>
              {words.title}: {slip.name}
            </h2>
            <dl>
              <dt>{words.role}</dt>
              <dd>{slip.role}</dd>
              <dt>{words.address}</dt>
              <dd>{slip.address}</dd>
              <dt>{words.username}</dt>
              <dd>
                <code>{slip.username}</code>
              </dd>
              <dt>{words.password}</dt>
              <dd>
                <code>{slip.password}</code>
              </dd>
            </dl>
            <p className="muted small">{words.note}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
