import type { ReactNode } from 'react';
import { Tag, type Tone } from '#components/page/tag.tsx';
import { type Task, TaskList } from '#components/page/task-list.tsx';
import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { type Progress, type StepStatus, stepsOf } from './progress.ts';

interface DossierTasksProps {
  dossier: DossierDetail;
  progress: Progress;
  /** The full list of the overview, with hints; without it the short one beside other pages. */
  large?: boolean;
  m: Messages;
  f: Format;
}

/** The steps of a dossier from the first look at the people to the office's answer: what cannot be done yet, and why. */
export function DossierTasks({ dossier, progress, large, m, f }: DossierTasksProps) {
  return <TaskList tasks={tasksOf(dossier, progress, m, f).map((task) => short(task, large))} large={large} />;
}

function short({ hint, ...task }: Task, large?: boolean): Task {
  return large ? { ...task, hint } : task;
}

function tasksOf(dossier: DossierDetail, p: Progress, m: Messages, f: Format): Task[] {
  const t = m.dossier.tasks;
  const base = `/dossiers/${dossier.id}`;
  const steps = stepsOf(dossier, p);
  return [
    {
      title: t.review,
      href: '/people',
      hint: t.reviewHint,
      status: (
        <Tag tone={p.missingData > 0 ? 'wait' : 'ok'}>
          {p.missingData > 0 ? t.missingData({ n: p.missingData }) : t.done}
        </Tag>
      ),
    },
    {
      title: t.register({ n: p.classes }),
      href: `${base}#classes`,
      hint: t.registerHint({ answered: p.answered, of: p.classes }),
      status: registering(p, m),
    },
    {
      title: t.check,
      href: steps.check === 'not_needed' ? undefined : `${base}/check`,
      hint: steps.check === 'not_yet' ? whyNot(p, m) : undefined,
      status: statusTag(steps.check, m),
    },
    {
      title: p.isSupplement && p.drafts > 0 ? t.signSupplement : t.sign,
      href: steps.sign === 'waiting' || steps.sign === 'ready' || p.isSent ? `${base}/sign` : undefined,
      hint: signHint(dossier, steps.sign, m, f),
      status: statusTag(steps.sign, m),
    },
    { title: t.office, hint: officeHint(dossier, steps.office, m, f), status: officeTag(p, steps.office, m) },
  ];
}

function registering(p: Progress, m: Messages): ReactNode {
  const t = m.dossier.tasks;
  if (p.trouble > 0) return <Tag tone="fix">{t.trouble({ n: p.trouble })}</Tag>;
  if (p.answered === 0) return <Tag tone="none">{t.ready}</Tag>;
  return p.answered === p.classes ? (
    <Tag tone="ok">{t.done}</Tag>
  ) : (
    <Tag tone="wait">{`${p.answered}/${p.classes}`}</Tag>
  );
}

/** Why the list cannot be handed over yet, all of it. */
function whyNot({ unmet }: Progress, m: Messages): ReactNode {
  return unmet.map(({ need }) => <span key={need}>{m.refusals.dossier[need]} </span>);
}

function signHint(dossier: DossierDetail, status: StepStatus, m: Messages, f: Format): string | undefined {
  const t = m.dossier.tasks;
  const { handedOverBy, handedOverAt, supplementHandedOverAt, sentBy, sentAt } = dossier;
  const at = supplementHandedOverAt ?? handedOverAt;
  if ((status === 'waiting' || status === 'ready') && handedOverBy && at)
    return t.handedOver({ by: handedOverBy, at: f.instant(at) });
  if (status === 'done' && sentAt !== null)
    return t.sentBy({ by: sentBy ?? m.dossier.versions.operator, at: f.instant(sentAt) });
  return status === 'not_yet' ? t.afterHandOver : undefined;
}

function officeHint(dossier: DossierDetail, status: StepStatus, m: Messages, f: Format): string | undefined {
  const t = m.dossier.tasks;
  const { receivedAt, receivedBy } = dossier;
  if (receivedAt !== null)
    return t.receivedBy({ by: receivedBy ?? m.dossier.versions.operator, at: f.instant(receivedAt) });
  return status === 'not_yet' ? t.afterSending : undefined;
}

function officeTag(p: Progress, status: StepStatus, m: Messages): ReactNode {
  if (p.needsFix > 0) return <Tag tone="fix">{m.dossier.tasks.back({ n: p.needsFix })}</Tag>;
  return statusTag(status, m);
}

const TONES: Record<StepStatus, Tone> = {
  done: 'ok',
  ready: 'ok',
  waiting: 'wait',
  not_yet: 'none',
  not_needed: 'none',
};

function statusTag(status: StepStatus, m: Messages): ReactNode {
  const t = m.dossier.tasks;
  const words: Record<StepStatus, string> = {
    done: t.done,
    ready: t.ready,
    waiting: t.waiting,
    not_yet: t.notYet,
    not_needed: t.notNeeded,
  };
  return <Tag tone={TONES[status]}>{words[status]}</Tag>;
}
