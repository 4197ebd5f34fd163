import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import type { OwnForm } from '#components/form/form-state.ts';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import type { MoveRow } from '#db/queries/people-moves.ts';
import type { PersonPage } from '#db/queries/people-page.ts';
import { takeBack } from '../actions.ts';
import type { Words } from './words.ts';

interface PersonHeadProps extends Words {
  page: PersonPage;
  move: MoveRow | undefined;
  /** The unit's dossiers that the viewer can put this person into. */
  dossiers: readonly { id: string; roundName: string }[];
  takeBack: OwnForm;
}

/** Who it is, what is going on with them, and what can be done. */
export function PersonHead({ page, move, dossiers, takeBack: form, m, f }: PersonHeadProps) {
  const { record, unit, post, can } = page;
  const t = m.people;
  const { validTo, leaveReason } = record.post;
  const href = (step: string) => `/people/${record.id}/${step}`;
  const leaving =
    validTo && leaveReason ? { day: f.day(validTo), reason: m.catalogue.leaveReasons[leaveReason] } : null;
  return (
    <>
      <PageHead
        title={record.values.name}
        crumbs={[{ label: t.title, href: '/people' }]}
        sub={[post, unit].filter(Boolean).join(' · ')}
        actions={
          record.active ? (
            <>
              {dossiers.map(({ id, roundName }) => (
                <ButtonLink key={id} href={`/dossiers/${id}/people/${record.id}`}>
                  {dossiers.length === 1 ? t.register : t.registerFor({ round: roundName.toLowerCase() })}
                </ButtonLink>
              ))}
              {leaving || !can.write ? null : <ButtonLink href={href('leave')}>{t.leave}</ButtonLink>}
              {move || leaving || !can.write ? null : <ButtonLink href={href('move')}>{t.move}</ButtonLink>}
              {can.write ? (
                <ButtonLink kind="go" href={href('edit')}>
                  {t.edit}
                </ButtonLink>
              ) : null}
            </>
          ) : undefined
        }
        m={m}
      />
      {move ? <Notice kind="info">{t.moving({ unit: move.to, day: f.day(move.day) })}</Notice> : null}
      {leaving ? (
        <Notice kind="info" title={record.active ? t.willLeave(leaving) : t.hasLeft(leaving)}>
          {can.write ? (
            <ActionForm action={takeBack} problems={m.ui.problems} {...form}>
              <input type="hidden" name="personId" value={record.id} />
              <input type="hidden" name="version" value={record.version} />
              <div className="btns">
                <SubmitButton kind="plain" small>
                  {t.takeBack}
                </SubmitButton>
              </div>
            </ActionForm>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}
