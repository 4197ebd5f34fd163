import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Notice } from '#components/page/notice.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { Bare } from '#components/shell/bare.tsx';
import { LOCALE_COOKIE, localeFrom } from '#components/shell/preferences.ts';
import { decisionByCode } from '#db/queries/look-up.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { addressOf, minutesToLookUp } from '#server/auth/throttle.ts';
import { madeUpDay } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { lookUpAddress, lookUpSha256 } from '#server/papers/look-up.ts';
import { publicOrigin } from '#server/public-origin.ts';
import { FileCheck } from './file-check.tsx';

/** Whether a decision is in force, for anybody who holds its look-up copy. No sign-in, and nobody's data. */
export default async function LookUpPage({ params }: Pick<Page<'code'>, 'params'>) {
  const sent = await headers();
  const locale = localeFrom((await cookies()).get(LOCALE_COOKIE)?.value);
  const m = messagesFor(locale);
  const f = formatFor(locale);
  const t = m.lookUp;
  const day = madeUpDay();
  const frame = { ui: m.ui, demoDay: day ? f.weekday(day) : undefined };
  const minutes = await minutesToLookUp(addressOf(sent));
  if (minutes > 0)
    return (
      <Bare {...frame}>
        <title>{`${t.title} · ${m.ui.product}`}</title>
        <h1>{t.title}</h1>
        <Notice kind="warn">{t.tooMany({ minutes })}</Notice>
      </Bare>
    );
  const { code } = await params;
  const found = await decisionByCode(code);
  if (!found) notFound();
  const copy = await lookUpSha256(found, lookUpAddress(publicOrigin(sent), code));
  const known = [
    { label: t.known.scan, sha256: found.scanSha256 },
    { label: t.known.copy, sha256: copy },
  ].flatMap(({ label, sha256 }) => (sha256 ? [{ label, sha256 }] : []));
  const state = found.state === 'amended' || found.state === 'revoked' ? found.state : 'published';
  return (
    <Bare {...frame} wide>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <Notice kind={state === 'published' ? 'ok' : 'warn'} title={t.states[state]}>
        {found.changes.map(({ number, day: on }) =>
          number && on ? <p key={number}>{t.changedBy({ number, day: f.day(on) })}</p> : null,
        )}
      </Notice>
      <dl className="pairs">
        <dt>{t.facts.number}</dt>
        <dd>{found.number}</dd>
        <dt>{t.facts.day}</dt>
        <dd>{found.day ? f.day(found.day) : null}</dd>
        <dt>{t.facts.subject}</dt>
        <dd>
          {found.className
            ? t.subject({ kind: m.decisions.kinds[found.kind], name: found.className })
            : m.decisions.kinds[found.kind]}
        </dd>
      </dl>
      <SidePanel title={t.check} as="section">
        <div className="stack-tight">
          <FileCheck
            known={known}
            words={{
              lead: t.checkLead,
              file: t.file,
              reading: t.reading,
              matches: t.matches,
              differs: t.differs,
              cannot: t.cannot,
            }}
          />
          <noscript>
            <p>{t.noScript}</p>
          </noscript>
          <details>
            <summary>{t.hashes}</summary>
            <dl className="pairs">
              {known.map(({ label, sha256 }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{sha256}</dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
      </SidePanel>
    </Bare>
  );
}
