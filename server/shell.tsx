import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Notice } from '#components/page/notice.tsx';
import { CapacityForm } from '#components/shell/capacity-form.tsx';
import { THEME_COOKIE, themeFrom } from '#components/shell/preferences.ts';
import { PreferencesForm } from '#components/shell/preferences-form.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { workCounts } from '#db/queries/home.ts';
import { unreadCount } from '#db/queries/notices.ts';
import { placeOf } from '#db/queries/places.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { madeUpDay, requestNow, requestPath } from './clock.ts';
import { type NavKey, navFor } from './nav.ts';

interface AppShellProps {
  viewer: Viewer;
  /** The rail's entry that this page belongs to. */
  current?: NavKey;
  /** The words for `?done=…`, shown on top of the page. */
  notice?: string;
  /** The words for `?refused=…`, which an upload leads back with. */
  problem?: string;
  children: ReactNode;
}

/** The frame of every page behind the log-in, for this viewer: ask `requireViewer` first, then draw the page in it. */
export async function AppShell({ viewer, current, notice, problem, children }: AppShellProps) {
  const m = messagesFor(viewer.locale);
  const day = madeUpDay();
  const place = await placeOf(viewer);
  const now = await requestNow();
  const counts = { ...(await workCounts(viewer, now)), notices: await unreadCount(viewer, now) };
  const roles = [...new Set(viewer.grants.map((grant) => m.roles.names[grant.role]))];
  return (
    <Shell
      m={m}
      ownerName={place?.ownerName}
      viewerName={viewer.name}
      roleLabel={viewer.mustChangePassword ? '' : roles.join(', ') || m.auth.noRole}
      unitName={place?.unitName ?? ''}
      printed={m.lists.printed({ by: viewer.name, at: formatFor(viewer.locale).instant(now) })}
      nav={navFor(viewer, m, current, counts)}
      demoDay={day ? formatFor(viewer.locale).weekday(day) : undefined}
      preferences={
        <PreferencesForm
          m={m}
          locale={viewer.locale}
          theme={themeFrom((await cookies()).get(THEME_COOKIE)?.value)}
          action="/api/preferences"
        >
          <input type="hidden" name="back" value={await requestPath()} />
        </PreferencesForm>
      }
      signOut={
        <>
          <a href="/account">{m.auth.account.link}</a>
          <form action="/api/sign-out" method="post">
            <button type="submit">{m.ui.signOut}</button>
          </form>
        </>
      }
    >
      <CapacityForm viewer={viewer} action="/api/preferences" m={m} f={formatFor(viewer.locale)} />
      {notice ? (
        <Notice kind="ok" announce>
          {notice}
        </Notice>
      ) : null}
      {problem ? (
        <Notice kind="warn" announce>
          {problem}
        </Notice>
      ) : null}
      {children}
    </Shell>
  );
}
