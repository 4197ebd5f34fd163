import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { LinePapers } from '#components/register/line-papers.tsx';
import { LineWords } from '#components/register/line-words.tsx';
import { missingIn, unratedYears } from '#components/register/missing-data.ts';
import { fillable, MissingFields } from '#components/register/missing-fields.tsx';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { FormKey } from '#server/form/form-key.tsx';
import { fillIn, saveWords, takeOffPaper } from '../../../actions.ts';

/** A draft opened in its own row: why an exception is asked for, a note, and its papers. */
export async function Mending({ line, page, viewer }: { line: LineRow; page: string; viewer: Viewer }) {
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.words;
  const missing = fillable(missingIn(line.findings));
  const forms = new Map(
    await Promise.all(
      line.papers.map(async (paper) => [paper.id, await formFor(viewer, `paper-${paper.id}`)] as const),
    ),
  );
  return (
    <div className="side columns">
      {missing.length > 0 ? (
        <div className="stack-tight">
          <h3>{t.data}</h3>
          <MissingFields
            personId={line.personId}
            missing={missing}
            years={unratedYears(line.findings)}
            action={fillIn}
            form={await formFor(viewer, `data-${line.id}`)}
            back={`${page}#row-${line.id}`}
            m={m}
          />
        </div>
      ) : null}
      <LineWords
        line={line}
        action={saveWords}
        form={await formFor(viewer, `words-${line.id}`)}
        back={`${page}#row-${line.id}`}
        isUnmet={line.open > 0}
        m={m}
      >
        <ButtonLink kind="quiet" href={`${page}#row-${line.id}`}>
          {t.close}
        </ButtonLink>
      </LineWords>
      <div className="stack-tight">
        <h3>{t.papers}</h3>
        <LinePapers
          lineId={line.id}
          asked={line.class.papers}
          attached={line.papers}
          upload={{
            back: `${page}?open=${line.id}#row-${line.id}`,
            key: <FormKey name={`upload-${line.id}`} viewer={viewer} />,
          }}
          remove={(paper) => (
            <ActionForm action={takeOffPaper} problems={m.ui.problems} {...forms.get(paper.id)!}>
              <input type="hidden" name="attachmentId" value={paper.id} />
              <SubmitButton kind="quiet" small>
                {t.remove}
                <span className="hidden-text"> {paper.name}</span>
              </SubmitButton>
            </ActionForm>
          )}
          m={m}
          f={f}
        />
      </div>
    </div>
  );
}
