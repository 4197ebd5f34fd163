import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Empty } from '#components/page/empty.tsx';
import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { Viewer } from '#domain/viewer.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { answerForClass } from '../../../actions.ts';

interface EmptyClassProps {
  dossier: DossierDetail;
  classId: string;
  canAdd: boolean;
  viewer: Viewer;
}

/** Nobody stands for the class: add somebody, or answer that there is no need. */
export async function EmptyClass({ dossier, classId, canAdd, viewer }: EmptyClassProps) {
  const m = messagesFor(viewer.locale);
  const t = m.dossier.klass;
  if (!dossier.isEditable) return <Empty title={t.emptyOffice} />;
  if (!canAdd) return <Empty title={t.emptyClosed}>{t.emptyClosedText}</Empty>;
  return (
    <Empty
      title={t.empty}
      action={
        <div className="btns">
          <ButtonLink kind="go" icon="plus" href={`/dossiers/${dossier.id}/classes/${classId}/add`}>
            {t.add}
          </ButtonLink>
          {dossier.noNeedClassIds.includes(classId) ? null : (
            <ActionForm action={answerForClass} problems={m.ui.problems} {...(await formFor(viewer, 'no-need'))}>
              <input type="hidden" name="dossierId" value={dossier.id} />
              <input type="hidden" name="classId" value={classId} />
              <input type="hidden" name="noNeed" value="yes" />
              <SubmitButton kind="plain">{t.noNeed}</SubmitButton>
            </ActionForm>
          )}
        </div>
      }
    >
      {t.emptyText}
    </Empty>
  );
}
