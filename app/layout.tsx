import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { LOCALE_COOKIE, localeFrom, THEME_COOKIE, themeFrom } from '#components/shell/preferences.ts';
import { messagesFor } from '#messages/messages.ts';

/** The policy's nonce is new for each response, so no page may be made in advance. */
export const dynamic = 'force-dynamic';

const { product } = messagesFor('vi').ui;

export const metadata: Metadata = {
  title: { default: product, template: `%s · ${product}` },
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
