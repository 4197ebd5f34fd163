'use client';

import './globals.css';
import { Broken, type BrokenProps } from './broken.tsx';

/** The root layout itself failed, so this brings its own. */
export default function GlobalError(props: BrokenProps) {
  return (
    <html lang="vi">
      <body>
        <Broken {...props} />
      </body>
    </html>
  );
}
