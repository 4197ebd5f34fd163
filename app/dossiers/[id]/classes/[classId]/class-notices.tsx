import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Notice } from '#components/page/notice.tsx';
import { closingWords } from '#components/register/closing-words.ts';
import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { OwnPlaces } from '#db/queries/unit-places.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { answerForClass } from '../../../actions.ts';
import { isOwnUnit } from '../../../editing.ts';

interface ClassNoticesProps {
  dossier: DossierDetail;
  classId: string;
  /** How many lines of the class wait to be sent. */
  drafts: number;
  /** The unit's places, where the class's places were allotted. */
  places?: OwnPlaces;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** What must be known before the list is looked at: no need, closed, locked, or that additions go as a supplement. */
export async function ClassNotices({ dossier, classId, drafts, places, viewer, m, f }: ClassNoticesProps) {
  const t = m.dossier.klass;
  const closing = dossier.closings.find((row) => row.classId === classId);
  const isUnit = isOwnUnit(dossier);
  const asks = isUnit && permits(viewer, 'extension.ask');
  const over = places ? places.asking - places.places : 0;
  return (
    <>
      {places ? (
        <Notice kind={over > 0 ? 'warn' : 'info'} title={m.places.ownTitle({ places: f.number(places.places) })}>
          {over > 0 ? <p>{m.places.ownOver({ n: f.number(over) })}</p> : null}
        </Notice>
      ) : null}
      {closing && !closing.isOpen && closing.closesAt !== null ? (
        <Notice kind="warn" title={m.dossier.closed({ at: closingWords(closing.closesAt, m, f) })}>
          {drafts > 0 ? <p>{t.closedBlocks({ n: drafts })}</p> : null}
          {asks ? (
            <a href={`/extensions/new?round=${dossier.roundId}&unit=${dossier.unitId}&class=${classId}`}>{t.askTime}</a>
          ) : null}
        </Notice>
      ) : null}
      {isUnit && !dossier.isEditable && dossier.state !== 'no_need' ? <Notice kind="info">{t.locked}</Notice> : null}
      {isUnit && dossier.isEditable && dossier.state === 'received' && closing?.isOpen ? (
        <Notice kind="info">{t.supplement}</Notice>
      ) : null}
      {dossier.noNeedClassIds.includes(classId) ? (
        <Notice kind="info" title={t.noNeedReported}>
          {dossier.isEditable && closing?.isOpen ? (
            <ActionForm action={answerForClass} problems={m.ui.problems} {...(await formFor(viewer, 'undo'))}>
              <input type="hidden" name="dossierId" value={dossier.id} />
              <input type="hidden" name="classId" value={classId} />
              <input type="hidden" name="noNeed" value="no" />
              <div>
                <SubmitButton kind="plain" small>
                  {t.undoNoNeed}
                </SubmitButton>
              </div>
            </ActionForm>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}
