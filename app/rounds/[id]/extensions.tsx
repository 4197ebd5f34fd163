import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { extensionsFor } from '#db/queries/plans.ts';
import type { OfficeRound } from '#db/queries/round-office.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { answer, grant } from '../actions.ts';
import { MomentFields } from './moment-fields.tsx';

type Extension = Awaited<ReturnType<typeof extensionsFor>>[number];

interface ExtensionsProps {
  round: OfficeRound;
  extensions: readonly Extension[];
  decides: boolean;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** Requests for more time with the forms that answer them, what was answered, and more time given unasked. */
export async function Extensions({ round, extensions, decides, viewer, m, f }: ExtensionsProps) {
  const t = m.plans.round;
  const asked = extensions.filter((each) => each.state === 'asked');
  const answered = extensions.filter((each) => each.state !== 'asked');
  const forms = await Promise.all(asked.map((each) => formFor(viewer, `answer-${each.id}`)));
  return (
    <>
      <SidePanel title={asked.length > 0 ? t.askedTitle({ n: f.number(asked.length) }) : t.noneAsked} as="section">
        {asked.map((each, index) => (
          <section key={each.id} className="stack" aria-label={each.unitTitle}>
            <p>
              <b>{each.unitTitle}</b>: {each.className ?? t.allClasses}
            </p>
            <p className="said">{each.reason}</p>
            {each.askedAt === null ? null : (
              <p className="muted small">{t.asked({ by: each.askedBy ?? '', at: f.instant(each.askedAt) })}</p>
            )}
            {decides ? (
              <ActionForm action={answer} problems={m.ui.problems} {...forms[index]!}>
                <input type="hidden" name="id" value={round.id} />
                <input type="hidden" name="extension" value={each.id} />
                <input type="hidden" name="version" value={each.version} />
                <MomentFields label={t.until} optional="" m={m} />
                <TextArea name="answer" label={t.answer} optional="" rows={2} />
                <div className="btns">
                  <SubmitButton name="verb" value="grant">
                    {t.grant}
                  </SubmitButton>
                  <SubmitButton kind="plain" name="verb" value="refuse">
                    {t.refuse}
                  </SubmitButton>
                </div>
              </ActionForm>
            ) : null}
          </section>
        ))}
      </SidePanel>
      {decides ? (
        <ActionForm fold={t.grantTitle} action={grant} problems={m.ui.problems} {...(await formFor(viewer, 'grant'))}>
          <p className="hint">{t.grantHint}</p>
          <input type="hidden" name="id" value={round.id} />
          <SelectField
            name="unit"
            label={t.unit}
            width="medium"
            empty={m.ui.choose}
            options={round.units.map((unit) => ({ value: unit.id, label: unit.title }))}
          />
          <SelectField
            name="classId"
            label={t.class}
            optional=""
            empty={t.allClasses}
            options={round.classes.map((row) => ({ value: row.id, label: row.name }))}
          />
          <MomentFields label={t.until} m={m} />
          <TextArea name="reason" label={t.reason} rows={2} />
          <div>
            <SubmitButton kind="plain">{t.grant}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      {answered.length > 0 ? (
        <DataTable
          caption={t.answeredTitle}
          showCaption
          rows={answered}
          rowKey={(each) => each.id}
          columns={[
            { key: 'unit', head: t.answeredColumns.unit, cell: (each) => each.unitTitle },
            { key: 'class', head: t.answeredColumns.class, cell: (each) => each.className ?? t.allClasses },
            {
              key: 'answer',
              head: t.answeredColumns.answer,
              cell: (each) => (each.until === null ? t.refused : t.granted({ at: f.closing(each.until) })),
            },
            {
              key: 'reason',
              head: t.answeredColumns.reason,
              cell: (each) => [each.reason, each.answer].filter(Boolean).join(' → '),
            },
            { key: 'by', head: t.answeredColumns.by, cell: (each) => each.answeredBy ?? '' },
          ]}
          empty={null}
          m={m}
        />
      ) : null}
    </>
  );
}
