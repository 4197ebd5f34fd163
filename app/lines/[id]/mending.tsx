import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { LinePapers } from '#components/register/line-papers.tsx';
import { LineWords } from '#components/register/line-words.tsx';
import { missingIn, unratedYears } from '#components/register/missing-data.ts';
import { fillable, MissingFields } from '#components/register/missing-fields.tsx';
import type { LineDetail } from '#db/queries/line-detail.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { FormKey } from '#server/form/form-key.tsx';
import { fillIn, saveWords, takeOffPaper } from '../actions.ts';

interface MendingProps {
  line: LineDetail;
  /** The unit can put words and papers in the line now. */
  mends: boolean;
  viewer: Viewer;
}

/** The line's words and papers: to be changed while it is in the unit's hands, to be read otherwise. */
export async function Mending({ line, mends, viewer }: MendingProps) {
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.words;
  const back = `/lines/${line.id}`;
  const missing = fillable(missingIn(line.findings));
  if (!mends && line.papers.length === 0) return null;
  const forms = new Map(
    await Promise.all(line.papers.map(async ({ id }) => [id, await formFor(viewer, `paper-${id}`)] as const)),
  );
  return (
    <>
      {mends ? (
        <SidePanel as="section" title={m.dossier.line.reason}>
          {missing.length > 0 ? (
            <MissingFields
              personId={line.personId}
              missing={missing}
              years={unratedYears(line.findings)}
              action={fillIn}
              form={await formFor(viewer, 'data')}
              back={back}
              m={m}
            />
          ) : null}
          <LineWords
            line={line}
            action={saveWords}
            form={await formFor(viewer, 'words')}
            back={back}
            isUnmet={line.open > 0}
            m={m}
          />
        </SidePanel>
      ) : null}
      <SidePanel as="section" title={t.papers}>
        <LinePapers
          lineId={line.id}
          asked={line.class.papers}
          attached={line.papers}
          upload={mends ? { back, key: <FormKey name="upload" viewer={viewer} /> } : undefined}
          remove={
            mends
              ? (paper) => (
                  <ActionForm action={takeOffPaper} problems={m.ui.problems} {...forms.get(paper.id)!}>
                    <input type="hidden" name="attachmentId" value={paper.id} />
                    <SubmitButton kind="quiet" small>
                      {t.remove}
                      <span className="hidden-text"> {paper.name}</span>
                    </SubmitButton>
                  </ActionForm>
                )
              : undefined
          }
          m={m}
          f={f}
        />
      </SidePanel>
    </>
  );
}
