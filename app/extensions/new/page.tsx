import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { classesOfRounds } from '#db/queries/dossier-classes.ts';
import { roundsFor } from '#db/queries/plans.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { ask } from '../actions.ts';

/** Asks for more time, for a class or for all of a round, and says why. */
export default async function AskExtensionPage({ searchParams }: Page) {
  const viewer = await requireViewer('extension.ask');
  const query = await searchParams;
  const rounds = await roundsFor(viewer, await requestNow());
  const places = rounds.flatMap((round) => round.units.map((unit) => ({ round, unit })));
  const classes = await classesOfRounds(
    viewer,
    places.map(({ round }) => round.id),
  );
  const m = messagesFor(viewer.locale);
  const t = m.dossier.extension;
  const [first] = places;
  const asked = `${query.round} ${query.unit}`;
  const chosen = places.find(({ round, unit }) => `${round.id} ${unit.unitId}` === asked) ?? first;
  return (
    <AppShell viewer={viewer} current="dossiers">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub}
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: t.list, href: '/extensions' },
        ]}
        m={m}
      />
      {chosen ? (
        <ActionForm
          action={ask}
          problems={m.ui.problems}
          className="fields measure"
          {...(await formFor(viewer, 'extension'))}
        >
          {places.length === 1 ? (
            <input type="hidden" name="place" value={`${chosen.round.id} ${chosen.unit.unitId}`} />
          ) : (
            <SelectField
              name="place"
              label={t.where}
              defaultValue={`${chosen.round.id} ${chosen.unit.unitId}`}
              options={places.map(({ round, unit }) => ({
                value: `${round.id} ${unit.unitId}`,
                label: `${round.name}, ${unit.unitTitle}`,
              }))}
            />
          )}
          <SelectField
            name="classId"
            label={t.klass}
            empty={t.all}
            optional=""
            defaultValue={typeof query.class === 'string' ? query.class : undefined}
            options={classes.map(({ id, name, roundName }) => ({
              value: id,
              label: name,
              group: places.length === 1 ? undefined : roundName,
            }))}
          />
          <TextArea name="reason" label={t.reason} hint={t.reasonHint} />
          <div className="btns">
            <SubmitButton>{t.ask}</SubmitButton>
            <ButtonLink kind="quiet" href="/extensions">
              {m.ui.cancel}
            </ButtonLink>
          </div>
        </ActionForm>
      ) : (
        <div className="sheet">
          <Empty title={t.noRound} />
        </div>
      )}
    </AppShell>
  );
}
