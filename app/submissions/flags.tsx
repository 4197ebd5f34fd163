import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { Notice } from '#components/page/notice.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { FlagList } from '#components/register/flag-list.tsx';
import { flagsOn } from '#db/queries/flags.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { answerFlag } from './actions.ts';

interface FlagsProps {
  submissionId: string;
  /** The viewer prepares submissions here, so he answers. */
  answers: boolean;
  viewer: Viewer;
}

/** What units asked after the submission had gone up: it alters nothing, and whoever decides sees it. */
export async function Flags({ submissionId, answers, viewer }: FlagsProps) {
  const flags = await flagsOn(viewer, submissionId);
  if (flags.length === 0) return null;
  const m = messagesFor(viewer.locale);
  const t = m.amendments;
  const open = flags.filter((flag) => flag.closedAt === null);
  const forms = new Map(
    await Promise.all(open.map(async ({ id }) => [id, await formFor(viewer, `flag-${id}`)] as const)),
  );
  return (
    <>
      {open.length > 0 ? (
        <Notice kind="warn" title={t.flagged({ n: open.length })}>
          {t.flagHint}
        </Notice>
      ) : null}
      <SidePanel title={t.flags} as="section">
        <FlagList
          flags={flags}
          answer={
            answers
              ? (flag) => (
                  <details>
                    <summary>
                      {t.answer}
                      <span className="hidden-text"> {flag.name}</span>…
                    </summary>
                    <ActionForm action={answerFlag} problems={m.ui.problems} {...forms.get(flag.id)!}>
                      <input type="hidden" name="flag" value={flag.id} />
                      <input type="hidden" name="back" value={`/submissions/${submissionId}`} />
                      <TextArea name="answer" label={t.answerWords} />
                      <div className="row">
                        <SubmitButton name="verb" value="answer">
                          {t.answer}
                        </SubmitButton>
                        {flag.state === 'approved' ? (
                          <SubmitButton kind="stop" name="verb" value="release">
                            {t.release}
                          </SubmitButton>
                        ) : null}
                      </div>
                    </ActionForm>
                  </details>
                )
              : undefined
          }
          m={m}
          f={formatFor(viewer.locale)}
        />
      </SidePanel>
    </>
  );
}
