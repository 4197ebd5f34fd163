import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { CheckboxGroup } from '#components/form/choice-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea, TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { classesReadyToGoUp } from '#db/queries/submission-ready.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { create } from '../actions.ts';

export default async function NewSubmissionPage({ searchParams }: PageProps<'/submissions/new'>) {
  const viewer = await requireViewer('submission.write');
  const { class: chosen } = await searchParams;
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.submissions;
  const ready = await classesReadyToGoUp(viewer, await requestNow());
  return (
    <AppShell viewer={viewer} current="submissions">
      <title>{`${t.newTitle} · ${m.ui.product}`}</title>
      <PageHead title={t.newTitle} sub={t.newSub} crumbs={[{ label: t.crumb, href: '/submissions' }]} m={m} />
      {ready.length === 0 ? (
        <div className="sheet">
          <Empty title={t.noneReady} action={<ButtonLink href="/classes">{t.toClasses}</ButtonLink>}>
            {t.noneReadyText}
          </Empty>
        </div>
      ) : (
        <ActionForm action={create} problems={m.ui.problems} {...(await formFor(viewer))}>
          <CheckboxGroup
            name="classes[]"
            label={t.chooseClasses}
            choices={ready.map((c) => ({
              value: c.id,
              label: c.name,
              hint: t.readyHint({ n: f.people(c.validated), quota: f.number(c.quota) }),
            }))}
            defaultValues={[chosen].flat().filter((id) => id !== undefined)}
          />
          <TextField name="title" label={t.titleField} hint={t.titleHint} />
          <TextArea name="note" label={t.noteField} optional={m.ui.optional} />
          <div>
            <SubmitButton>{t.create}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </AppShell>
  );
}
