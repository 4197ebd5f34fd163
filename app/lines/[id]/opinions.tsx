import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { HistoryList } from '#components/page/history-list.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { Tag } from '#components/page/tag.tsx';
import { daysOf, whomOf } from '#components/register/opinion-rule-words.ts';
import type { LineDetail } from '#db/queries/line-detail.ts';
import type { LineOpinion } from '#db/queries/opinions.ts';
import { UNIT_AGREEMENT_STATES } from '#domain/line/machine.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { type Format, formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { recordAgreement } from '../actions.ts';

interface OpinionsProps {
  line: LineDetail;
  opinions: readonly LineOpinion[];
  viewer: Viewer;
}

/**
 * What the Party said of the line: each paper that asked and its reply, and the agreement of the unit's own committee,
 * which the unit can record until the line goes up. Nothing where no opinion is needed and none was given.
 */
export async function Opinions({ line, opinions, viewer }: OpinionsProps) {
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.opinions;
  const isUnit = line.actors.some((actor) => actor === 'unit_clerk' || actor === 'unit_head');
  const records = isUnit && UNIT_AGREEMENT_STATES.some((state) => state === line.state);
  if (!line.lacksOpinion && !line.partyReference && !line.unitPartyReference && opinions.length === 0) return null;
  return (
    <SidePanel as="section" title={t.ofLine}>
      {line.lacksOpinion ? <p className="why">{t.needed}</p> : null}
      {line.lacksOpinion ? (
        <ul className="plain">
          {line.opinionRules.map((rule) => (
            <li key={rule.id}>
              {whomOf(rule, m)} ({daysOf(rule, m, f)}).
              <p className="said">{t.source({ source: rule.source })}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {opinions.length > 0 ? (
        <HistoryList items={opinions.map((opinion) => item(opinion, permits(viewer, 'opinion.read'), m, f))} />
      ) : null}
      {line.partyReference && opinions.length === 0 ? <p>{line.partyReference}</p> : null}
      {records ? (
        <ActionForm action={recordAgreement} problems={m.ui.problems} {...(await formFor(viewer, 'agreement'))}>
          <input type="hidden" name="line" value={line.id} />
          <input type="hidden" name="version" value={line.version} />
          <TextField
            name="reference"
            label={t.own}
            hint={t.ownHint}
            optional={m.ui.optional}
            defaultValue={line.unitPartyReference ?? undefined}
          />
          <div>
            <SubmitButton kind="plain">{t.ownSave}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      {!records && line.unitPartyReference ? (
        <p>
          {t.own}: {line.unitPartyReference}
        </p>
      ) : null}
    </SidePanel>
  );
}

function item(opinion: LineOpinion, opens: boolean, m: Messages, f: Format) {
  const t = m.opinions;
  const { id, body, number, day, state, answer, replyNumber, replyDay, words, askedAt } = opinion;
  const paper = number && day ? t.paper({ number, day: f.day(day) }) : '';
  return {
    id,
    at: f.instant(askedAt),
    dateTime: new Date(askedAt).toISOString(),
    text: (
      <>
        {t.heading({ body })}: {opens ? <a href={`/party-requests/${id}`}>{paper}</a> : paper}{' '}
        <Tag tone={answer === 'agree' ? 'ok' : state === 'asked' ? 'wait' : 'none'}>
          {answer ? t.answers[answer] : t.states[state]}
        </Tag>
      </>
    ),
    detail:
      answer && replyNumber && replyDay
        ? `${t.replied}: ${t.paper({ number: replyNumber, day: f.day(replyDay) })}`
        : undefined,
    said: words ?? undefined,
  };
}
