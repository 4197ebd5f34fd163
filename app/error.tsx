'use client';

import { Broken, type BrokenProps } from './broken.tsx';

/** A page or its data failed; the frame around it stands. */
export default function PageError(props: BrokenProps) {
  return <Broken {...props} />;
}
