import { type ReactNode, useId } from 'react';

interface SidePanelProps {
  title: string;
  /** `section` in the flow of the page, `aside` beside it. */
  as?: 'aside' | 'section';
  children: ReactNode;
}

/** A titled sheet: the side column of a desk, or a part of a short page. */
export function SidePanel({ title, as: Part = 'aside', children }: SidePanelProps) {
  const id = useId();
  return (
    <Part className="side" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </Part>
  );
}
