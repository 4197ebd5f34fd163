import { ActionForm } from '#components/form/action-form.tsx';
import { RadioGroup } from '#components/form/choice-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { LineDetail } from '#db/queries/line-detail.ts';
import { UNREGISTRABLE } from '#domain/codes.ts';
import type { Viewer } from '#domain/viewer.ts';
import { conditionWords } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { override } from '../../../actions.ts';

interface OverrideProps {
  line: LineDetail;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** The head of the office lets a line pass although a condition is not met; nothing for anybody else. */
export async function Override({ line, viewer, m, f }: OverrideProps) {
  const open = line.findings.filter((finding) => finding.isOpen && !UNREGISTRABLE.includes(finding.code));
  if (open.length === 0 || !line.actors.includes('consolidator_head')) return null;
  const t = m.classes.line;
  return (
    <SidePanel title={t.overrideTitle} as="section">
      <p className="hint">{t.overrideHint}</p>
      <ActionForm action={override} problems={m.ui.problems} {...(await formFor(viewer, 'override'))}>
        <input type="hidden" name="id" value={line.classId} />
        <input type="hidden" name="line" value={line.id} />
        <RadioGroup
          name="rule"
          label={t.rule}
          defaultValue={open.length === 1 ? open[0]?.ruleCode : undefined}
          choices={open.map((finding) => ({
            value: finding.ruleCode,
            label: m.findings.names[finding.code],
            hint: conditionWords(finding, m, f),
          }))}
        />
        <TextArea name="waiveReason" label={t.waiveReason} />
        <div>
          <SubmitButton>{t.override}</SubmitButton>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
