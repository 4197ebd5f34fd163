import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { compensationWords } from '#components/register/compensation-words.ts';
import type { StudyCommitment } from '#db/queries/commitments.ts';
import type { LineDetail } from '#db/queries/line-detail.ts';
import { EXEMPTIONS } from '#domain/commitment/compensation.ts';
import { COMMITTED_STATES } from '#domain/commitment/forms.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { saveStudyCommitment } from '../actions.ts';

interface CommitmentProps {
  line: LineDetail;
  commitment: StudyCommitment | undefined;
  viewer: Viewer;
}

/** What was promised for a study that costs public money, and what must be paid back; nothing where none is asked for. */
export async function Commitment({ line, commitment, viewer }: CommitmentProps) {
  if (!commitment) return null;
  const { asked, least, costPerPerson, kept } = commitment;
  const wasSent = COMMITTED_STATES.some((state) => state === line.state);
  if (!kept && !(asked && wasSent)) return null;
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.commitments;
  const writes = wasSent && line.actors.some((actor) => actor === 'consolidator' || actor === 'consolidator_head');
  const [first, ...more] = kept ? compensationWords(kept.compensation, kept, m, f) : [t.none];
  const cost = kept?.cost ?? costPerPerson;
  return (
    <SidePanel as="section" title={t.title}>
      {kept ? <p>{t.promised({ cost: f.dong(kept.cost), n: kept.monthsPromised })}</p> : null}
      <p>{kept ? <b>{first}</b> : first}</p>
      {more.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p className="small muted">
        {t.source}
        {kept ? ` · ${t.by({ by: kept.by ?? m.forms.operator, at: f.instant(kept.at) })}` : null}
      </p>
      {writes ? (
        <ActionForm action={saveStudyCommitment} problems={m.ui.problems} {...(await formFor(viewer, 'commitment'))}>
          <input type="hidden" name="line" value={line.id} />
          {kept ? <input type="hidden" name="version" value={kept.version} /> : null}
          <TextField
            name="cost"
            label={t.cost}
            hint={t.costHint}
            width="medium"
            inputMode="numeric"
            defaultValue={cost === null ? undefined : f.number(cost)}
          />
          <TextField
            name="monthsPromised"
            label={t.months}
            hint={least === null ? t.monthsHintOpen : t.monthsHint({ n: least })}
            width="short"
            inputMode="numeric"
            defaultValue={kept?.monthsPromised ?? least ?? undefined}
          />
          <DateField
            name="leftOn"
            label={t.leftOn}
            hint={t.leftOnHint}
            optional={m.ui.optional}
            defaultValue={kept?.leftOn ?? undefined}
          />
          <SelectField
            name="exemption"
            label={t.exemption}
            optional={m.ui.optional}
            empty={t.noExemption}
            defaultValue={kept?.exemption ?? undefined}
            options={EXEMPTIONS.map((value) => ({ value, label: t.exemptions[value] }))}
          />
          <TextField name="words" label={t.words} hint={t.wordsHint} optional={m.ui.optional} />
          <div>
            <SubmitButton kind="plain">{t.save}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </SidePanel>
  );
}
