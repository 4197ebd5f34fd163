import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { Tag } from '#components/page/tag.tsx';
import { TaskList } from '#components/page/task-list.tsx';
import { History, historyItems } from '#components/register/history.tsx';
import { type ClosingDate, closingDates } from '#db/queries/closing-dates.ts';
import { searchHistory } from '#db/queries/history.ts';
import { type Waiting, workFor } from '#db/queries/home.ts';
import { permits } from '#domain/permissions.ts';
import { dayOf } from '#domain/time/day.ts';
import { hasRole } from '#domain/viewer.ts';
import { type Format, formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { workWords } from './work-words.ts';

export default async function HomePage() {
  const viewer = await requireViewer('home.read');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const now = await requestNow();
  const waiting = await workFor(viewer, now);
  const lately = hasRole(viewer, 'inspector') ? await searchHistory(viewer, { noSessions: true }, now) : null;
  const closings =
    permits(viewer, 'dossier.move') || permits(viewer, 'extension.decide') ? await closingDates(viewer, now) : null;
  return (
    <AppShell viewer={viewer} current="home">
      <title>{`${m.home.title} · ${m.ui.product}`}</title>
      <PageHead
        title={m.home.title}
        sub={m.home.sub({ day: f.weekday(dayOf(now)), n: waiting.length })}
        actions={
          permits(viewer, 'overview.read') ? (
            <ButtonLink href="/reports/overview">{m.reports.overview.link}</ButtonLink>
          ) : undefined
        }
        m={m}
      />
      <div className="stack">
        {waiting.length > 0 ? (
          <SidePanel title={m.home.waiting} as="section">
            <TaskList large tasks={waiting.map((row) => task(row, { today: dayOf(now), closings, m, f }))} />
          </SidePanel>
        ) : (
          <div className="sheet">
            <Empty title={m.home.empty}>{viewer.grants.length > 0 ? m.home.emptyText : m.home.noRole}</Empty>
          </div>
        )}
        {closings ? (
          <SidePanel title={m.home.closings} as="section">
            {closings.length > 0 ? (
              <TaskList tasks={closings.slice(0, 6).map((date) => closingTask(date, { m, f }))} />
            ) : (
              <p>{m.home.noClosing}</p>
            )}
            <p>
              <a href="/api/calendar/mine.ics">{m.calendar.mine}</a>
            </p>
          </SidePanel>
        ) : null}
        {lately ? (
          <SidePanel title={m.home.lately} as="section">
            <History items={historyItems(lately.events.slice(0, LATELY), m, f)} m={m} />
            <p>
              <a href="/history">{m.home.allHistory}</a>
            </p>
          </SidePanel>
        ) : null}
      </div>
    </AppShell>
  );
}

/** Events that an overview begins with. */
const LATELY = 8;

interface Words {
  m: Messages;
  f: Format;
}

/** Work that ends with the registration of a class, not on a day of its own. */
const UNTIL_CLOSING: readonly string[] = [
  'open_dossier',
  'finish_dossier',
  'finish_supplement',
  'sign_dossier',
  'sign_supplement',
];

function task(row: Waiting, { today, closings, m, f }: Words & { today: string; closings: ClosingDate[] | null }) {
  const words = workWords(row.key, m);
  const next = UNTIL_CLOSING.includes(row.key) ? closings?.[0] : undefined;
  const due = row.due && words.due?.({ day: f.day(row.due) });
  const isLate = row.due !== null && row.due < today;
  return {
    title: words.title,
    href: row.href,
    hint: next ? m.home.closesNext({ at: f.closing(next.at) }) : due,
    status: <Tag tone={isLate ? 'late' : 'fix'}>{words.count({ n: f.number(row.n) })}</Tag>,
  };
}

/** How many names of classes stand beside a moment before the rest is counted. */
const NAMED = 3;

function closingTask({ at, classes }: ClosingDate, { m, f }: Words) {
  const names = classes.slice(0, NAMED).map((one) => one.name);
  const more = classes.length - names.length;
  return {
    title: f.deadline(at),
    hint: [...names, ...(more > 0 ? [m.home.andMore({ n: more })] : [])].join('; '),
    status: <Tag tone="wait">{m.home.closingClasses({ n: f.number(classes.length) })}</Tag>,
  };
}
