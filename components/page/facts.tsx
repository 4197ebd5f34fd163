import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
  /** What the value is of, or the unit it is in: "/ 32 đơn vị". */
  of?: ReactNode;
  href?: string;
  tone?: 'fix' | 'late';
}

/** The few numbers a page is about, in one ruled strip. Only a number that links somewhere is a link. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label} className={fact.tone}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.href ? <a href={fact.href}>{fact.value}</a> : fact.value}
            {fact.of ? <small> {fact.of}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
