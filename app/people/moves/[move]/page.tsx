import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea, TextField } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { peopleChoices } from '#db/queries/people-choices.ts';
import { incomingMove } from '#db/queries/people-moves.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { decline, take } from '../../actions.ts';

export default async function AnswerMovePage({ params }: Page<'move'>) {
  const viewer = await requireViewer('people.write');
  const { move: id } = await params;
  const move = await incomingMove(viewer, id, await requestDay());
  if (!move) notFound();
  const choices = await peopleChoices(viewer, 'people.write', move.day);
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.people.movesPage;
  const seen = (
    <>
      <input type="hidden" name="moveId" value={move.id} />
      <input type="hidden" name="version" value={move.version} />
    </>
  );
  return (
    <AppShell viewer={viewer} current="people">
      <title>{`${t.takeTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={move.name}
        sub={
          <>
            {[move.birthYear === null ? '' : t.born({ year: move.birthYear }), move.post].filter(Boolean).join(' · ')}
            <br />
            {t.takeSub({ from: move.from, day: f.day(move.day) })} {m.people.changes.reason}: {move.reason}
          </>
        }
        crumbs={[
          { label: m.people.title, href: '/people' },
          { label: t.title, href: '/people/moves' },
        ]}
        m={m}
      />
      <div className="columns">
        <SidePanel title={t.takeHead} as="section">
          <ActionForm action={take} problems={m.ui.problems} {...(await formFor(viewer, 'take'))}>
            {seen}
            <SelectField
              name="category"
              label={m.people.fields.category}
              options={choices.categories.map(({ code, name }) => ({ value: code, label: name }))}
              defaultValue={move.categoryCode}
            />
            <SelectField
              name="position"
              label={m.people.fields.position}
              empty={m.people.form.noPosition}
              options={choices.positions.map(({ code, name, group }) => ({ value: code, label: name, group }))}
              defaultValue={move.positionCode ?? ''}
              optional=""
            />
            <TextField name="title" label={m.people.fields.title} hint={m.people.form.titleHint} optional="" />
            <div className="btns">
              <SubmitButton>{t.take}</SubmitButton>
            </div>
          </ActionForm>
        </SidePanel>
        <SidePanel title={t.declineHead} as="section">
          <ActionForm action={decline} problems={m.ui.problems} {...(await formFor(viewer, 'decline'))}>
            {seen}
            <TextArea name="words" label={t.declineWords} rows={3} />
            <div className="btns">
              <SubmitButton kind="plain">{t.decline}</SubmitButton>
            </div>
          </ActionForm>
        </SidePanel>
      </div>
    </AppShell>
  );
}
