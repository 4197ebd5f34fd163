import type { ReactNode } from 'react';
import type { Locale, Messages } from '#messages/messages.ts';
import { LOCALES } from '#messages/messages.ts';
import { THEMES, type Theme } from './preferences.ts';

interface PreferencesFormProps {
  m: Messages;
  locale: Locale;
  theme: Theme;
  /** A server action, or the address that takes the POST; it reads `theme` or `locale`, whichever was pressed. */
  action: string | ((form: FormData) => void | Promise<void>);
  /** Hidden fields the action asks for, such as where to go back to. */
  children?: ReactNode;
}

/** Works without a script: a press on the other language, or on one of the three appearances, sends the form. */
export function PreferencesForm({ m, locale, theme, action, children }: PreferencesFormProps) {
  return (
    <form className="preferences" action={action} method={typeof action === 'string' ? 'post' : undefined}>
      {children}
      {LOCALES.filter((other) => other !== locale).map((other) => (
        <button key={other} type="submit" name="locale" value={other} lang={other}>
          {m.ui.languages[other]}
        </button>
      ))}
      <fieldset className="themes">
        <legend className="hidden-text">{m.ui.theme}</legend>
        {THEMES.map((choice) => (
          <button key={choice} type="submit" name="theme" value={choice} aria-pressed={choice === theme}>
            {m.ui.themes[choice]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
