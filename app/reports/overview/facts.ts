import type { Fact } from '#components/page/facts.tsx';
import type { Overview } from '#db/queries/reports/overview.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/**
 * The six numbers, in the order in which a leader asks. Units first: while some are silent, every other number is still
 * to grow. Then how much is asked for (turns and people: one who takes three classes is away three times), how much of
 * what the plan gives is taken, what was decided, and what has come of it. Last what only he can move on.
 */
export function factsOf(seen: Overview, m: Messages, f: Format): Fact[] {
  const t = m.reports.overview;
  const { answers, registered, decided, steps, quota, seated, waiting } = seen;
  const units = Object.values(answers).reduce((all, n) => all + n, 0);
  const answered = answers.sent + answers.no_need;
  const ofPeople = (people: number) => t.ofPeople({ people: f.people(people) });
  return [
    {
      label: t.sent,
      value: f.number(answered),
      of: t.ofUnits({ n: f.number(units) }),
      href: '/board',
      tone: answered < units ? 'fix' : undefined,
    },
    {
      label: t.registered,
      value: f.number(registered.turns),
      of: ofPeople(registered.people),
      href: '/reports/units',
    },
    {
      label: t.seated,
      value: f.number(seated),
      of: t.ofQuota({ quota: f.number(quota), share: f.share(seated, quota) || '0%' }),
      href: '/reports/quota',
    },
    { label: t.decided, value: f.number(decided.turns), of: ofPeople(decided.people), href: '/decisions' },
    { label: t.ended, value: f.number(steps.ended.turns), of: ofPeople(steps.ended.people), href: '/reports/results' },
    {
      label: t.waiting,
      value: f.number(waiting.submissions),
      of: t.waitingOf({ turns: f.turns(waiting.turns) }),
      href: '/submissions',
      tone: waiting.submissions > 0 ? 'fix' : undefined,
    },
  ];
}
