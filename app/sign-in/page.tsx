import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Notice } from '#components/page/notice.tsx';
import { Bare } from '#components/shell/bare.tsx';
import { LOCALE_COOKIE, localeFrom, THEME_COOKIE, themeFrom } from '#components/shell/preferences.ts';
import { PreferencesForm } from '#components/shell/preferences-form.tsx';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { demoAccounts } from '#server/auth/demo.ts';
import { rememberedName } from '#server/auth/remembered-name.ts';
import { madeUpDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { safePath } from '#server/safe-path.ts';
import { viewer } from '#server/viewer.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { problemOf } from './problem.ts';

export const metadata: Metadata = { title: messagesFor('vi').auth.title };

/** The log-in: a plain form to a route handler, so that it needs no script at all. */
export default async function SignInPage({ searchParams }: Page) {
  const query = await searchParams;
  const next = safePath(query.next);
  if (await viewer()) redirect(next);
  const jar = await cookies();
  const locale = localeFrom(jar.get(LOCALE_COOKIE)?.value);
  const m = messagesFor(locale);
  const day = madeUpDay();
  const demo = await demoAccounts();
  const problem = problemOf(query, m);
  const why = doneNotice({ done: query.why }, m.auth.why);
  return (
    <Bare ui={m.ui} demoDay={day ? formatFor(locale).weekday(day) : undefined} wide={demo !== null}>
      <h1>{m.auth.title}</h1>
      <p>{m.auth.lead}</p>
      {problem ? <ErrorSummary title={m.ui.problems} problems={[{ field: 'username', message: problem }]} /> : null}
      {why && !problem ? <Notice kind="info">{why}</Notice> : null}
      <form action="/api/sign-in" method="post" className="fields">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="username"
          label={m.auth.username}
          width="medium"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={rememberedName(jar)}
          error={problem ?? undefined}
        />
        <TextField
          name="password"
          type="password"
          label={m.auth.password}
          width="medium"
          autoComplete="current-password"
        />
        <div>
          <SubmitButton>{m.auth.enter}</SubmitButton>
        </div>
      </form>
      <p className="hint">{m.auth.forgotten}</p>
      {demo ? <DemoAccounts {...demo} next={next} m={m} /> : null}
      <PreferencesForm m={m} locale={locale} theme={themeFrom(jar.get(THEME_COOKIE)?.value)} action="/api/preferences">
        <input type="hidden" name="back" value="/sign-in" />
      </PreferencesForm>
    </Bare>
  );
}
