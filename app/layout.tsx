import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { LOCALE_COOKIE, localeFrom, THEME_COOKIE, themeFrom } from '#components/shell/preferences.ts';

/** The policy's nonce is new for each response, so no page may be made in advance. */
export const dynamic = 'force-dynamic';

/** No title: each page renders its own `<title>`, and the first one in a document wins. */
export const metadata: Metadata = {
  icons: { icon: '/mark.svg' },
  // A register of people is nobody's search result, whoever leaves a door open.
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const theme = themeFrom(jar.get(THEME_COOKIE)?.value);
  return (
    <html lang={localeFrom(jar.get(LOCALE_COOKIE)?.value)} data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}
