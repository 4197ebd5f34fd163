import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { amendable } from '#db/queries/amendments.ts';
import { decisionDetail } from '#db/queries/decisions.ts';
import { AMENDMENT_REASONS } from '#domain/codes.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { amend } from '../../actions.ts';
import { AmendTable } from '../../amend-table.tsx';

const FORM = 'amend';

/** Whom an amending decision takes off a published list, why, and who comes instead; those who were asked for first. */
export default async function AmendPage({ params }: Page<'id'>) {
  const viewer = await requireViewer('decision.write');
  const { id } = await params;
  const found = await decisionDetail(viewer, id);
  if (!found?.canAmend) notFound();
  const { standing, replacements } = await amendable(viewer, found);
  const m = messagesFor(viewer.locale);
  const t = m.amendments;
  const reasons = AMENDMENT_REASONS.map((value) => ({ value, label: m.reasons.amendment[value] }));
  const title = t.title({ number: found.number ?? '' });
  return (
    <AppShell viewer={viewer} current="decisions">
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={t.sub({ name: found.className })}
        crumbs={[
          { label: m.decisions.crumb, href: '/decisions' },
          { label: found.className, href: `/decisions/${id}` },
        ]}
        m={m}
      />
      <div className="stack">
        {standing.length === 0 ? (
          <div className="sheet">
            <Empty title={t.nothing}>{t.nothingText}</Empty>
          </div>
        ) : (
          <ActionForm action={amend} problems={m.ui.problems} {...(await formFor(viewer, FORM))}>
            <AmendTable form={FORM} standing={standing} replacements={replacements} reasons={reasons} m={m} />
            {replacements.length === 0 ? <p className="hint">{t.noReplacement}</p> : null}
            <input type="hidden" name="id" value={id} />
            {standing.map((row) => (
              <input key={row.id} type="hidden" name="all[]" value={row.id} />
            ))}
            <SelectField
              name="reason"
              label={t.reason}
              hint={t.reasonHint}
              width="medium"
              empty={m.ui.choose}
              options={reasons}
            />
            <TextArea name="comment" label={t.comment} optional={m.ui.optional} />
            <div className="row">
              <SubmitButton name="verb" value="chosen">
                {t.draft}
              </SubmitButton>
              <SubmitButton kind="stop" name="verb" value="whole">
                {t.whole}
              </SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </AppShell>
  );
}
