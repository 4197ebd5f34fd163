import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { Learner } from '#db/queries/results.ts';
import { MARKS, PASSES } from '#domain/line/result-forms.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { RESULTS_FORM, reportOf } from '#server/results/receive.ts';
import { save } from '../actions.ts';
import { ListNotice } from './list-notice.tsx';

interface EntryFormProps {
  classId: string;
  learners: readonly Learner[];
  viewer: Viewer;
  m: Messages;
}

/** The results of many at once: one word and one day for all, and a row for whoever differs. */
export async function EntryForm({ classId, learners, viewer, m }: EntryFormProps) {
  const t = m.results;
  const form = await formFor(viewer, RESULTS_FORM);
  const report = reportOf(form.draft?.values);
  if (report && form.draft) form.draft.note = t.filled({ file: report.file, n: report.filled });
  const label = (what: string, { name }: Learner) => <span className="hidden-text">{t.of({ what, name })}</span>;
  return (
    <ActionForm action={save} problems={m.ui.problems} className="" {...form}>
      <input type="hidden" name="id" value={classId} />
      {report ? <input type="hidden" name="source" value={report.file} /> : null}
      {report ? <ListNotice report={report} m={m} /> : null}
      {learners.map(({ id }) => (
        <input key={id} type="hidden" name="lines[]" value={id} />
      ))}
      <p className="hint">{t.enterHint}</p>
      <div className="filter">
        <SelectField
          name="rest"
          label={t.rest}
          grow
          optional=""
          empty={t.restEmpty}
          options={PASSES.map((value) => ({ value, label: t.marks[value] }))}
        />
        <DateField name="day" label={t.commonDay} optional="" placeholder="dd/mm/yyyy" />
      </div>
      <DataTable
        caption={t.enter}
        rows={learners}
        rowKey={(learner) => learner.id}
        columns={[
          {
            key: 'who',
            head: t.who,
            cell: (learner) => (
              <>
                {learner.name}
                <small>{[learner.birth?.slice(0, 4), learner.unit].filter(Boolean).join(' · ')}</small>
              </>
            ),
          },
          {
            key: 'mark',
            head: t.mark,
            cell: (learner) => (
              <SelectField
                name={`rows.${learner.id}.mark`}
                label={label(t.mark, learner)}
                optional=""
                empty={m.ui.choose}
                options={MARKS.map((value) => ({ value, label: t.marks[value] }))}
              />
            ),
          },
          {
            key: 'certificate',
            head: t.certificate,
            cell: (learner) => (
              <TextField
                name={`rows.${learner.id}.certificate`}
                label={label(t.certificate, learner)}
                optional=""
                width="short"
              />
            ),
          },
          {
            key: 'day',
            head: t.day,
            cell: (learner) => <DateField name={`rows.${learner.id}.day`} label={label(t.day, learner)} optional="" />,
          },
          {
            key: 'reason',
            head: t.reason,
            cell: (learner) => (
              <TextField name={`rows.${learner.id}.reason`} label={label(t.reason, learner)} optional="" />
            ),
          },
        ]}
        empty={null}
        m={m}
      />
      <p>
        <SubmitButton>{t.save}</SubmitButton>
      </p>
    </ActionForm>
  );
}
