import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { DecisionDetail } from '#db/queries/decisions.ts';
import { signers } from '#db/queries/papers/pages.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import { saveSigner } from './actions.ts';

/** The issuer's own signers of the day, one press each; whoever else signs is typed below. */
export async function KnownSigners({ found, viewer, m }: { found: DecisionDetail; viewer: Viewer; m: Messages }) {
  const t = m.paperForms;
  const known = (await signers(viewer, await requestDay())).filter(
    ({ unitId, ended, begun }) => unitId === found.planIssuerId && begun && !ended,
  );
  if (known.length === 0) return null;
  const forms = await Promise.all(known.map(({ id }) => formFor(viewer, `signer-${id}`)));
  return (
    <>
      <p className="hint">{t.chosenHint}</p>
      <div className="signers">
        {known.map((signer, i) => (
          <ActionForm key={signer.id} action={saveSigner} problems={m.ui.problems} {...forms[i]!}>
            <input type="hidden" name="id" value={found.id} />
            <input type="hidden" name="version" value={found.version} />
            <input type="hidden" name="signer" value={signer.name} />
            <input type="hidden" name="signerTitle" value={signer.title} />
            <input type="hidden" name="capacity" value={signer.capacity} />
            <SubmitButton kind="plain">
              {t.signAs({ name: signer.name, title: signer.title, as: m.catalogue.signingCapacities[signer.capacity] })}
            </SubmitButton>
          </ActionForm>
        ))}
      </div>
    </>
  );
}
