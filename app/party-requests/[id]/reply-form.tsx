import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { PartyRequestDetail } from '#db/queries/opinions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { reply } from '../actions.ts';
import { type AskedLine, listColumns } from './columns.tsx';

/** One number and one day for the whole list, and an exception for whoever it refuses. */
export async function ReplyForm({ found, viewer }: { found: PartyRequestDetail; viewer: Viewer }) {
  const m = messagesFor(viewer.locale);
  const t = m.opinions;
  const label = (what: string, { person: { name } }: AskedLine) => (
    <span className="hidden-text">{t.of({ what, name })}</span>
  );
  return (
    <ActionForm action={reply} problems={m.ui.problems} {...(await formFor(viewer, 'reply'))}>
      <input type="hidden" name="id" value={found.id} />
      <input type="hidden" name="version" value={found.version} />
      <h2>{t.replyTitle}</h2>
      <p className="hint">{t.replyHint}</p>
      <DataTable
        caption={t.list}
        rows={found.lines}
        rowKey={(line) => line.id}
        columns={[
          ...listColumns(m),
          {
            key: 'answer',
            head: t.answer,
            cell: (line) =>
              line.state === 'awaiting_party' ? (
                <SelectField
                  name={`rows.${line.id}.answer`}
                  label={label(t.answer, line)}
                  optional=""
                  empty={t.answers.agree}
                  options={[{ value: 'refuse', label: t.answers.refuse }]}
                />
              ) : (
                t.gone
              ),
          },
          {
            key: 'words',
            head: t.words,
            cell: (line) =>
              line.state === 'awaiting_party' ? (
                <TextField name={`rows.${line.id}.words`} label={label(t.words, line)} optional="" />
              ) : null,
          },
        ]}
        empty={null}
        m={m}
      />
      <TextField name="number" label={t.replyNumber} width="medium" />
      <DateField name="day" label={t.replyDay} hint={m.ui.dayHint} />
      <div>
        <SubmitButton>{t.reply}</SubmitButton>
      </div>
    </ActionForm>
  );
}
