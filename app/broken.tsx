'use client';

import { Button, ButtonLink } from '#components/form/button.tsx';
import { Bare } from '#components/shell/bare.tsx';
import { ui as en } from '#messages/en/ui.ts';
import { ui as vi } from '#messages/vi/ui.ts';

export interface BrokenProps {
  /** The digest is the code under which the server's log has the whole of it. */
  error: Error & { digest?: string };
  reset: () => void;
}

/** Says that a page failed, what is safe, what to do and what to report; never what went wrong inside. */
export function Broken({ error, reset }: BrokenProps) {
  // Only this area's words come along to the browser, and the page has already said in which language it is.
  const ui = typeof document !== 'undefined' && document.documentElement.lang === 'en' ? en : vi;
  return (
    <Bare ui={ui}>
      <title>{`${ui.broken.title} · ${ui.product}`}</title>
      <h1>{ui.broken.title}</h1>
      <p>{ui.broken.text}</p>
      {error.digest ? (
        <p className="muted">
          {ui.broken.code}: <b>{error.digest}</b>
        </p>
      ) : null}
      <div className="btns">
        <Button kind="go" onClick={reset}>
          {ui.broken.retry}
        </Button>
        <ButtonLink kind="quiet" href="/">
          {ui.notFound.home}
        </ButtonLink>
      </div>
    </Bare>
  );
}
