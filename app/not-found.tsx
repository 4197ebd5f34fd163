import { cookies } from 'next/headers';
import { ButtonLink } from '#components/form/button.tsx';
import { Bare } from '#components/shell/bare.tsx';
import { LOCALE_COOKIE, localeFrom } from '#components/shell/preferences.ts';
import { messagesFor } from '#messages/messages.ts';

/** What does not exist, and what does not exist for this viewer: one answer for both. */
export default async function NotFound() {
  const { ui } = messagesFor(localeFrom((await cookies()).get(LOCALE_COOKIE)?.value));
  return (
    <Bare ui={ui}>
      <title>{`${ui.notFound.title} · ${ui.product}`}</title>
      <h1>{ui.notFound.title}</h1>
      <p>{ui.notFound.text}</p>
      <p>
        <ButtonLink kind="go" href="/">
          {ui.notFound.home}
        </ButtonLink>
      </p>
    </Bare>
  );
}
