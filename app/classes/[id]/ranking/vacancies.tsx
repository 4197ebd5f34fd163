import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { Ranking } from '#db/queries/ranking.ts';
import type { Vacancy } from '#db/queries/vacancies.ts';
import type { Day } from '#domain/time/day.ts';
import { termOn } from '#domain/vacancy/term.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { fill, giveUp } from './actions.ts';

interface VacanciesProps {
  found: Ranking;
  today: Day;
  mayDecide: boolean;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** Places that somebody left: whom the unit named, or until when it may, and who moves up when the office confirms. */
export async function Vacancies({ found, today, mayDecide, viewer, m, f }: VacanciesProps) {
  const t = m.vacancies;
  if (found.vacancies.length === 0) return null;
  const { workingDays: days, source } = termOn(today);
  const forms = await Promise.all(
    found.vacancies.map(async ({ id }) => [await formFor(viewer, `fill-${id}`), await formFor(viewer, `free-${id}`)]),
  );
  return (
    <SidePanel as="section" title={t.title}>
      <p className="hint">{t.hint({ days, source })}</p>
      <ul className="plain stack">
        {found.vacancies.map((one, i) => {
          const hidden = (
            <>
              <input type="hidden" name="id" value={found.class.id} />
              <input type="hidden" name="vacancy" value={one.id} />
              <input type="hidden" name="version" value={one.version} />
            </>
          );
          return (
            <li key={one.id} className="stack-tight">
              <p>
                <a href={`/classes/${found.class.id}/lines/${one.lineId}`}>{t.left(one)}</a>
              </p>
              <p className="muted">{stands(one, m, f)}</p>
              {mayDecide && !(one.isInTerm && !one.named) ? (
                <ActionForm action={fill} problems={m.ui.problems} {...forms[i]![0]!}>
                  {hidden}
                  <div>
                    <SubmitButton kind="plain">{one.named ? t.fillNamed(one.named) : t.fillReserve}</SubmitButton>
                  </div>
                </ActionForm>
              ) : null}
              {mayDecide ? (
                <details>
                  <summary>{t.giveUp}…</summary>
                  <ActionForm action={giveUp} problems={m.ui.problems} {...forms[i]![1]!}>
                    {hidden}
                    <TextField name="reason" label={t.reason} />
                    <div>
                      <SubmitButton kind="plain">{t.giveUp}</SubmitButton>
                    </div>
                  </ActionForm>
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}

function stands({ named, isInTerm, until }: Vacancy, m: Messages, f: Format): string {
  const t = m.vacancies;
  const day = f.day(until);
  return named ? t.named(named) : isInTerm ? t.waits({ day }) : t.over({ day });
}
