'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Has the page drawn anew every other second while it stands there; without a script its link does the same. */
export function Watch() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 2_000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
