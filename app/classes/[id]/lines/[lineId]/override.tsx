import { ActionForm } from '#components/form/action-form.tsx';
import { RadioGroup } from '#components/form/choice-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { LineDetail } from '#db/queries/line-detail.ts';
import { UNREGISTRABLE } from '#domain/codes.ts';
import type { Viewer } from '#domain/viewer.ts';
import { conditionWords, type Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { override, takeBackOverride } from '../../../actions.ts';

interface OverrideProps {
  line: LineDetail;
  names: Names;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/**
 * The head of the office lets a line pass although a condition is not met, or takes that back while the line has not
 * gone up; nothing for anybody else.
 */
export async function Override({ line, names, viewer, m, f }: OverrideProps) {
  if (!line.actors.includes('consolidator_head')) return null;
  const open = line.findings.filter((finding) => finding.isOpen && !UNREGISTRABLE.includes(finding.code));
  const waived = line.state === 'in_submission' ? [] : line.findings.filter((finding) => finding.waived !== null);
  const t = m.classes.line;
  const place = (
    <>
      <input type="hidden" name="id" value={line.classId} />
      <input type="hidden" name="line" value={line.id} />
    </>
  );
  const choices = (findings: typeof open) =>
    findings.map((finding) => ({
      value: finding.ruleCode,
      label: m.findings.names[finding.code],
      hint: conditionWords(finding, m, f, names),
    }));
  return (
    <>
      {open.length > 0 ? (
        <SidePanel title={t.overrideTitle} as="section">
          <p className="hint">{t.overrideHint}</p>
          <ActionForm action={override} problems={m.ui.problems} {...(await formFor(viewer, 'override'))}>
            {place}
            <RadioGroup
              name="rule"
              label={t.rule}
              defaultValue={open.length === 1 ? open[0]?.ruleCode : undefined}
              choices={choices(open)}
            />
            <TextArea name="waiveReason" label={t.waiveReason} />
            <div>
              <SubmitButton>{t.override}</SubmitButton>
            </div>
          </ActionForm>
        </SidePanel>
      ) : null}
      {waived.length > 0 ? (
        <ActionForm
          fold={t.undoOverride}
          action={takeBackOverride}
          problems={m.ui.problems}
          {...(await formFor(viewer, 'undo-override'))}
        >
          {place}
          <RadioGroup
            name="rule"
            label={t.rule}
            defaultValue={waived.length === 1 ? waived[0]?.ruleCode : undefined}
            choices={choices(waived)}
          />
          <TextArea name="undoReason" label={t.undoReason} />
          <div>
            <SubmitButton kind="plain">{t.undoOverride}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </>
  );
}
