import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Notice } from '#components/page/notice.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { Bare } from '#components/shell/bare.tsx';
import { LOCALE_COOKIE, localeFrom } from '#components/shell/preferences.ts';
import { decisionByCode } from '#db/queries/look-up.ts';
import { dayOf } from '#domain/time/day.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { addressOf, minutesToLookUp } from '#server/auth/throttle.ts';
import { madeUpDay } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { FileCheck } from './file-check.tsx';

/** Whether a decision is in force, for anybody who holds its look-up copy. No sign-in, and nobody's data. */
export default async function LookUpPage({ params }: Pick<Page<'code'>, 'params'>) {
  const locale = localeFrom((await cookies()).get(LOCALE_COOKIE)?.value);
  const m = messagesFor(locale);
  const f = formatFor(locale);
  const t = m.lookUp;
  const day = madeUpDay();
  const frame = { ui: m.ui, demoDay: day ? f.weekday(day) : undefined };
  const minutes = await minutesToLookUp(addressOf(await headers()));
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
  const known = [
    ...(found.scanSha256 ? [{ label: t.known.scan, sha256: found.scanSha256 }] : []),
    ...found.copies.map(({ sha256, number, day: borne, at }) => {
      const words = { at: f.day(dayOf(at)), number, day: f.day(borne) };
      // A number that was corrected since stands on the copies that were given out before.
      const isOld = number !== found.number || borne !== found.day;
      return { label: isOld ? t.known.oldCopy(words) : t.known.copy(words), sha256, isOld };
    }),
  ];
  const state = found.state === 'amended' || found.state === 'revoked' ? found.state : 'published';
  const kind = found.amends ? m.paperForms.kinds.amendment : m.decisions.kinds[found.kind];
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
        <dd>{found.className ? t.subject({ kind, name: found.className }) : kind}</dd>
        {found.amends?.number && found.amends.day ? (
          <>
            <dt>{t.facts.amends}</dt>
            <dd>{t.decision({ number: found.amends.number, day: f.day(found.amends.day) })}</dd>
          </>
        ) : null}
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
