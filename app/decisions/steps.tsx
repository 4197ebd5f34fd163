import { ActionForm } from '#components/form/action-form.tsx';
import { FileField } from '#components/form/file-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea, TextField } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { DecisionDetail } from '#db/queries/decisions.ts';
import { SIGNING_CAPACITIES } from '#domain/codes.ts';
import type { DecisionEvent } from '#domain/decision/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { correct, publish, saveSigner, sendBackForm } from './actions.ts';
import { KnownSigners } from './known-signers.tsx';

interface StepsProps {
  found: DecisionDetail;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** What this viewer can do next with the decision, as the table offers it. */
export async function DecisionSteps({ found, viewer, m, f }: StepsProps) {
  const t = m.decisions;
  const offer = (event: DecisionEvent) => found.offers.find((o) => o.event === event);
  const can = (event: DecisionEvent) => offer(event)?.refused.length === 0;
  const seen = (
    <>
      <input type="hidden" name="id" value={found.id} />
      <input type="hidden" name="version" value={found.version} />
    </>
  );
  return (
    <>
      {can('choose_signer') ? (
        <SidePanel title={t.signerTitle} as="section">
          <KnownSigners found={found} viewer={viewer} m={m} />
          <ActionForm action={saveSigner} problems={m.ui.problems} {...(await formFor(viewer, 'signer'))}>
            {seen}
            <TextField name="signer" label={t.signerName} width="medium" defaultValue={found.signerName ?? ''} />
            <TextField name="signerTitle" label={t.signerPost} width="medium" defaultValue={found.signerTitle ?? ''} />
            <SelectField
              name="capacity"
              label={t.capacity}
              hint={t.capacityHint}
              empty={m.ui.choose}
              defaultValue={found.capacity ?? undefined}
              options={SIGNING_CAPACITIES.map((value) => ({ value, label: m.catalogue.signingCapacities[value] }))}
            />
            <div>
              <SubmitButton>{t.saveSigner}</SubmitButton>
            </div>
          </ActionForm>
        </SidePanel>
      ) : null}
      {offer('sign') && !can('sign') ? <p className="why">{t.waitSigner}</p> : null}
      <SidePanel title={t.scan} as="section">
        {found.scan ? (
          <p>
            <a href={`/api/decisions/${found.id}/scan`}>
              {t.scanFile({
                name: found.scan.name,
                size: f.bytes(found.scan.size),
                hash: found.scan.sha256.slice(0, 16),
              })}
            </a>
          </p>
        ) : (
          <p className="muted">{t.noScan}</p>
        )}
        {found.takesScan ? (
          <form method="post" encType="multipart/form-data" action="/api/upload/decisions" className="fields">
            <input type="hidden" name="id" value={found.id} />
            <FileField
              name="file"
              label={found.scan ? t.replaceScan : t.uploadScan}
              hint={t.scanHint}
              accept="application/pdf"
            />
            <div>
              <SubmitButton kind="plain">{found.scan ? t.replaceScan : t.uploadScan}</SubmitButton>
            </div>
          </form>
        ) : null}
      </SidePanel>
      {can('sign') ? (
        <SidePanel title={t.publishTitle} as="section">
          <p className="hint">{t.publishHint}</p>
          <ActionForm action={publish} problems={m.ui.problems} {...(await formFor(viewer, 'publish'))}>
            {seen}
            <DateField name="signedOn" label={t.signedOn} hint={m.ui.dayHint} />
            <TextField name="number" label={t.number} hint={t.numberHint} width="medium" />
            <DateField name="day" label={t.day} hint={m.ui.dayHint} />
            <div>
              <SubmitButton>
                {found.amends
                  ? m.amendments.publish({ n: found.removals.length })
                  : t.publish({ n: f.people(found.annex.length) })}
              </SubmitButton>
            </div>
          </ActionForm>
        </SidePanel>
      ) : null}
      {can('return_form') ? (
        <ActionForm
          fold={t.returnForm}
          action={sendBackForm}
          problems={m.ui.problems}
          {...(await formFor(viewer, 'form-return'))}
        >
          {seen}
          <TextArea name="comment" label={t.returnWords} />
          <div>
            <SubmitButton kind="plain">{t.returnForm}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      {can('correct_number') ? (
        <ActionForm
          fold={t.correctTitle}
          action={correct}
          problems={m.ui.problems}
          {...(await formFor(viewer, 'correct'))}
        >
          {seen}
          <p className="hint">{t.correctHint}</p>
          <TextField name="number" label={t.number} width="medium" defaultValue={found.number ?? ''} />
          <DateField name="day" label={t.day} defaultValue={found.day ?? ''} />
          <TextArea name="comment" label={t.correctWhy} />
          <div>
            <SubmitButton kind="plain">{t.correct}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </>
  );
}
