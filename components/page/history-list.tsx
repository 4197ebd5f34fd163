import type { ReactNode } from 'react';

export interface HistoryItem {
  id: string;
  /** The instant in words, and the same for machines. */
  at: string;
  dateTime: string;
  /** A whole sentence: who did what to whom. */
  text: ReactNode;
  /** In whose name, from which paper, by which rule. */
  detail?: ReactNode;
  /** What was said with it: a reason, a word of direction. */
  said?: ReactNode;
  tone?: 'ok' | 'fix' | 'late';
}

/** What happened, in words, newest first or as the page has ordered it. */
export function HistoryList({ items }: { items: HistoryItem[] }) {
  return (
    <ol className="history">
      {items.map((item) => (
        <li key={item.id} className={item.tone}>
          <time dateTime={item.dateTime}>{item.at}</time>
          <div>
            {item.text}
            {item.detail ? <p className="muted small">{item.detail}</p> : null}
            {item.said ? <p className="said">{item.said}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
