import { useId } from 'react';
import { TextField } from '../form/text-field.tsx';

interface BodyFieldProps {
  name: string;
  label: string;
  hint: string;
  optional: string;
  bodies: readonly string[];
  defaultValue?: string;
}

/** A body that manages posts: those that are written already are offered, so that one body is written in one way. */
export function BodyField({ bodies, ...field }: BodyFieldProps) {
  const list = useId();
  return (
    <>
      <TextField {...field} width="medium" autoComplete="off" list={bodies.length > 0 ? list : undefined} />
      <datalist id={list}>
        {bodies.map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
    </>
  );
}
