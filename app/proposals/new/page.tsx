import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { proposalById, proposalClasses, proposalPlans } from '#db/queries/proposals.ts';
import { DEFAULT_SETTINGS } from '#domain/proposal/settings.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { create } from '../actions.ts';
import { ClassChoice } from './class-choice.tsx';

/** What a proposal shall be about and keep to; the contested classes are ticked. `?from=ID` asks the same again. */
export default async function NewProposalPage({ searchParams }: Page) {
  const viewer = await requireViewer('proposal.write');
  const query = await searchParams;
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.proposals;
  const plans = await proposalPlans(viewer);
  const earlier = typeof query.from === 'string' ? await proposalById(viewer, query.from) : undefined;
  const plan = plans.find(({ id }) => id === (earlier?.planId ?? query.plan)) ?? plans[0];
  const classes = plan ? await proposalClasses(viewer, plan.id, await requestNow()) : [];
  const set = { ...DEFAULT_SETTINGS, ...earlier?.asking.settings };
  return (
    <AppShell viewer={viewer} current="proposals">
      <title>{`${t.newTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={t.newTitle}
        sub={
          <>
            {plan?.number ? <p>{t.plan({ number: plan.number })}</p> : null}
            <p className="measure">{t.newSub}</p>
          </>
        }
        crumbs={[{ label: t.crumb, href: '/proposals' }]}
        m={m}
      />
      {plans.length > 1 ? (
        <p>
          {t.otherPlan}{' '}
          {plans
            .filter(({ id }) => id !== plan?.id)
            .map(({ id, number, title }) => (
              <a key={id} href={`/proposals/new?plan=${id}`}>
                {number ?? title}
              </a>
            ))}
        </p>
      ) : null}
      {classes.length === 0 ? (
        <div className="sheet">
          <Empty title={plan ? t.noCandidates : t.noPlan}>{plan ? t.noCandidatesText : t.noPlanText}</Empty>
        </div>
      ) : (
        <ActionForm action={create} problems={m.ui.problems} {...(await formFor(viewer, 'proposal'))}>
          <input type="hidden" name="plan" value={plan?.id} />
          <div className="fields">
            <TextField
              name="maxClassesPerPerson"
              label={t.maxClasses}
              hint={t.maxClassesHint}
              width="short"
              inputMode="numeric"
              defaultValue={String(set.maxClassesPerPerson)}
            />
            <TextField
              name="awayPercent"
              label={t.away}
              hint={t.awayHint}
              width="short"
              inputMode="decimal"
              defaultValue={f.number(set.maxAwayShare * 100)}
            />
          </div>
          <ClassChoice classes={classes} earlier={earlier?.asking} m={m} f={f} />
          <div>
            <SubmitButton>{t.compute}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </AppShell>
  );
}
