import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { FlagList } from '#components/register/flag-list.tsx';
import type { RemovalRow } from '#db/queries/amendments.ts';
import type { DecisionDetail } from '#db/queries/decisions.ts';
import { flagsOn } from '#db/queries/flags.ts';
import type { AmendmentReason } from '#domain/codes.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { type Format, formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { dropDraft } from './actions.ts';

/** What a decision changes of an earlier one, or what later ones changed of it, and what units ask of it now. */
export async function Amending({ found, viewer }: { found: DecisionDetail; viewer: Viewer }) {
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.amendments;
  const { amends, removals, amendedBy, canAmend } = found;
  const isOpen = amendedBy.some((later) => later.number === null);
  return (
    <>
      <Asked found={found} viewer={viewer} />
      {canAmend && !isOpen ? (
        <p>
          <ButtonLink href={`/decisions/${found.id}/amend`}>{t.amend}</ButtonLink>
        </p>
      ) : null}
      {amends ? (
        <SidePanel title={t.removed({ n: removals.length })} as="section">
          <p>
            <a href={`/decisions/${amends.id}`}>
              {t.amends({ number: amends.number ?? '', day: amends.day ? f.day(amends.day) : '' })}
            </a>
          </p>
          <Removals rows={removals} m={m} />
          {found.state === 'drafted' && permits(viewer, 'decision.write') ? (
            <ActionForm action={dropDraft} problems={m.ui.problems} {...(await formFor(viewer, 'drop'))}>
              <input type="hidden" name="id" value={found.id} />
              <input type="hidden" name="version" value={found.version} />
              <div>
                <SubmitButton kind="quiet">{t.drop}</SubmitButton>
              </div>
            </ActionForm>
          ) : null}
        </SidePanel>
      ) : null}
      {amendedBy.length > 0 ? (
        <SidePanel title={t.amendedBy} as="section">
          <p className="hint">{t.amendedText}</p>
          {amendedBy.map((later) => (
            <div key={later.id} className="stack-tight">
              <a href={`/decisions/${later.id}`}>{named(later, m, f)}</a>
              <Removals rows={later.removals} m={m} />
            </div>
          ))}
        </SidePanel>
      ) : null}
    </>
  );
}

const named = (
  { number, day }: { number: string | null; day: string | null },
  { amendments: t }: Messages,
  f: Format,
) => (number && day ? t.numbered({ number, day: f.day(day) }) : t.drafted);

function Removals({ rows, m }: { rows: readonly RemovalRow[]; m: Messages }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.lineId}>
          {m.amendments.oneRemoved({
            name: row.name,
            unit: row.unit,
            reason: [m.reasons.amendment[row.reason as AmendmentReason], row.comment].filter(Boolean).join('. '),
            instead: row.instead ?? '',
          })}
        </li>
      ))}
    </ul>
  );
}

/** The units' open questions about people of this list. */
async function Asked({ found, viewer }: { found: DecisionDetail; viewer: Viewer }) {
  if (!found.submissionId) return null;
  const flags = await flagsOn(viewer, found.submissionId);
  const open = flags.filter((flag) => flag.closedAt === null && flag.classId === found.classId);
  if (open.length === 0) return null;
  const m = messagesFor(viewer.locale);
  return (
    <SidePanel title={m.amendments.flagged({ n: open.length })} as="section">
      <p className="hint">{m.amendments.flagHint}</p>
      <FlagList flags={open} m={m} f={formatFor(viewer.locale)} />
      {permits(viewer, 'submission.read') ? (
        <p>
          <a href={`/submissions/${found.submissionId}`}>{m.decisions.fromSubmission}</a>
        </p>
      ) : null}
    </SidePanel>
  );
}
