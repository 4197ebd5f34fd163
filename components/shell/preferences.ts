import { LOCALES, type Locale } from '#messages/messages.ts';

/** How the product shows itself to somebody, kept in cookies so that the log-in page follows it too. */
export const THEME_COOKIE = 'theme';
export const LOCALE_COOKIE = 'locale';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a cookie or a form says, or the default for anything else. */
export function themeFrom(value: unknown): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}

export function localeFrom(value: unknown): Locale {
  return LOCALES.find((locale) => locale === value) ?? 'vi';
}
