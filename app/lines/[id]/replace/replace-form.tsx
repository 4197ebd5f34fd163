import { ActionForm } from '#components/form/action-form.tsx';
import { optionsOf } from '#components/form/ask.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { RadioGroup } from '#components/form/choice-field.tsx';
import { FileField } from '#components/form/file-field.tsx';
import type { OwnForm } from '#components/form/form-state.ts';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { Notice } from '#components/page/notice.tsx';
import type { Candidate } from '#db/queries/candidates.ts';
import { PAPER_LIMIT } from '#domain/media.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { replace } from '../../actions.ts';

interface ReplaceFormProps {
  lineId: string;
  /** The papers that the class asks for: with them the form goes to the handler that takes files. */
  papers: readonly string[];
  people: readonly Candidate[];
  form: OwnForm;
  m: Messages;
  f: Format;
}

/** Who comes instead and why. Where the class asks for papers, these come with it, or nothing happens at all. */
export function ReplaceForm({ lineId, papers, people, form, m, f }: ReplaceFormProps) {
  const t = m.dossier.replace;
  // A refused upload keeps what was typed; an action gives it back by itself.
  const typed = papers.length > 0 ? form.draft?.values : undefined;
  const fields = (
    <>
      <input type="hidden" name="line" value={lineId} />
      <RadioGroup
        name="person"
        label={t.who}
        defaultValue={typed?.person?.[0]}
        choices={people.map((person) => ({
          value: person.personId,
          label: [person.name, person.birth?.slice(0, 4), person.position].filter(Boolean).join(', '),
          hint: checkWords(person, m),
        }))}
      />
      <SelectField
        name="reason"
        label={t.why}
        width="medium"
        empty={m.ui.choose}
        options={optionsOf(m.reasons.withdrawal)}
        defaultValue={typed?.reason?.[0]}
      />
      <TextArea name="comment" label={t.comment} optional={m.ui.optional} defaultValue={typed?.comment?.[0]} />
      <TextArea
        name="exceptionReason"
        label={t.exception}
        hint={t.exceptionHint}
        optional={m.ui.optional}
        defaultValue={typed?.exceptionReason?.[0]}
      />
      {papers.map((paper, i) => (
        <FileField
          key={paper}
          name={`file.${i}`}
          label={paper}
          hint={m.ui.fileHint({
            kinds: m.dossier.words.fileKinds,
            size: f.bytes(Math.floor(PAPER_LIMIT / 2 ** 20) * 1e6),
          })}
          accept="application/pdf,image/jpeg"
        />
      ))}
      <div className="btns">
        <SubmitButton>{t.submit}</SubmitButton>
        <ButtonLink kind="quiet" href={`/lines/${lineId}`}>
          {m.ui.cancel}
        </ButtonLink>
      </div>
    </>
  );
  if (papers.length === 0)
    return (
      <ActionForm action={replace} problems={m.ui.problems} {...form}>
        {fields}
      </ActionForm>
    );
  return (
    <form method="post" encType="multipart/form-data" action="/api/upload/replacements" className="fields">
      <input type="hidden" name="_form" value={form.name} />
      <input type="hidden" name="_key" value={form.formKey} />
      {papers.map((paper) => (
        <input key={paper} type="hidden" name="papers[]" value={paper} />
      ))}
      {typed ? <Notice kind="info">{t.chooseAgain}</Notice> : null}
      {fields}
    </form>
  );
}

/** Whether something would be in the way, in a few words. */
function checkWords({ findings, otherLines }: Candidate, m: Messages): string {
  const found = findings.map((code) => m.findings.names[code]).join(', ');
  return [found || m.conditions.met, otherLines > 0 ? m.dossier.pick.otherLines({ n: otherLines }) : '']
    .filter(Boolean)
    .join(' · ');
}
