import type { ReactNode } from 'react';

const PATHS = {
  check: <path d="M3 8.5 6.5 12 13 4.5" />,
  clock: <path d="M8 4.5V8l2.5 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z" />,
  alert: <path d="M8 3v6M8 12.4v.1" />,
  late: <path d="M4 14V2.5M4 3h8l-2 3 2 3H4" />,
  dash: <path d="M4 8h8" />,
  info: <path d="M8 7.3v4M8 4.8v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z" />,
  warning: <path d="M8 6.2v3.3M8 11.6v.1M8 2.2 1.8 13.2h12.4Z" />,
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  search: <path d="m10.5 10.5 3 3M11.8 7A4.8 4.8 0 1 1 2.2 7a4.8 4.8 0 0 1 9.6 0Z" />,
  up: <path d="M8 13V3.5M4.5 7 8 3.5 11.5 7" />,
  down: <path d="M8 3v9.5M4.5 9 8 12.5 11.5 9" />,
  both: <path d="M5.5 6.5 8 4l2.5 2.5M5.5 9.5 8 12l2.5-2.5" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7Z" />,
  sheet: <path d="M2.5 2.5h11v11h-11ZM2.5 6.2h11M2.5 9.8h11M6.5 2.5v11" />,
  upload: <path d="M8 10.5V2.5M4.8 5.5 8 2.5l3.2 3M2.5 10.5v3h11v-3" />,
  copy: <path d="M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3" />,
  plus: <path d="M8 3v10M3 8h10" />,
  spin: <path d="M8 2a6 6 0 1 1-6 6" />,
  seal: (
    <path d="M8 2.2 9.6 3.6l2.1-.2.4 2.1 1.8 1.1-.8 2 .8 2-1.8 1.1-.4 2.1-2.1-.2L8 15l-1.6-1.4-2.1.2-.4-2.1-1.8-1.1.8-2-.8-2 1.8-1.1.4-2.1 2.1.2ZM5.8 8.6l1.6 1.6 2.9-3.2" />
  ),
  book: <path d="M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12ZM6 2.5v11M8.5 6h2.5M8.5 8.5h2.5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

/** A drawn sign. It is always decoration: the word beside it says the same. */
export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {PATHS[name]}
    </svg>
  );
}
