import { ButtonLink } from '#components/form/button.tsx';
import { FileField } from '#components/form/file-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { Messages } from '#messages/messages.ts';

/** Where the school's list comes in, and the list that a school can fill in. */
export function UploadPanel({ classId, m }: { classId: string; m: Messages }) {
  const t = m.results.fromList;
  return (
    <details className="side">
      <summary>{t.title}…</summary>
      <form method="post" encType="multipart/form-data" action="/api/upload/results" className="fields">
        <input type="hidden" name="class" value={classId} />
        <p className="hint">{t.hint}</p>
        <FileField name="file" label={t.file} hint={t.fileHint} accept=".xlsx,.xls" />
        <div className="row">
          <SubmitButton kind="plain">{t.upload}</SubmitButton>
          <ButtonLink href={`/results/${classId}/template`}>{t.template}</ButtonLink>
        </div>
      </form>
    </details>
  );
}
