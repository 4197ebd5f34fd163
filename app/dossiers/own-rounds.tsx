import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { Tag } from '#components/page/tag.tsx';
import { closingWords } from '#components/register/closing-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import type { RoundRow } from '#db/queries/plans.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { open } from './actions.ts';

interface OwnRoundsProps {
  rounds: readonly RoundRow[];
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** The rounds that the viewer's units answer, each with its dossier, or with the one press that opens it. */
export async function OwnRounds({ rounds, viewer, m, f }: OwnRoundsProps) {
  const t = m.dossier.list;
  const rows = rounds.flatMap((round) => round.units.map((unit) => ({ round, unit })));
  const isPlural = new Set(rows.map((row) => row.unit.unitId)).size > 1;
  const forms = new Map(
    await Promise.all(
      rows.map(async (row) => [keyOf(row), await formFor(viewer, `open-${row.round.id}-${row.unit.unitId}`)] as const),
    ),
  );
  return (
    <DataTable
      caption={t.mine}
      rows={rows}
      rowKey={keyOf}
      columns={[
        {
          key: 'round',
          head: t.round,
          cell: ({ round, unit }) => (
            <>
              {unit.dossierId ? <a href={`/dossiers/${unit.dossierId}`}>{round.name}</a> : round.name}
              <div className="small muted">
                {[isPlural ? unit.unitTitle : null, m.dossier.plan({ number: round.plan.number ?? '' })]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </>
          ),
        },
        {
          key: 'state',
          head: t.state,
          cell: ({ unit }) =>
            unit.state ? <StateTag of="dossier" state={unit.state} m={m} /> : <Tag tone="none">{t.notOpened}</Tag>,
        },
        {
          key: 'next',
          head: t.next,
          cell: ({ round }) =>
            round.nextClosing === null ? (
              t.allClosed
            ) : (
              <>
                {closingWords(round.nextClosing, m, f)}
                <small>{t.openClasses({ open: round.openClasses, of: round.classes })}</small>
              </>
            ),
        },
        {
          key: 'open',
          head: t.open,
          cell: (row) =>
            row.unit.dossierId ? (
              <a className="btn go" href={`/dossiers/${row.unit.dossierId}`}>
                {t.continue}
                <span className="hidden-text"> {row.round.name}</span>
              </a>
            ) : (
              <ActionForm action={open} problems={m.ui.problems} {...forms.get(keyOf(row))!}>
                <input type="hidden" name="roundId" value={row.round.id} />
                <input type="hidden" name="unitId" value={row.unit.unitId} />
                <SubmitButton>
                  {t.open}
                  <span className="hidden-text"> {row.round.name}</span>
                </SubmitButton>
              </ActionForm>
            ),
        },
      ]}
      empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
      m={m}
    />
  );
}

function keyOf({ round, unit }: { round: { id: string }; unit: { unitId: string } }): string {
  return `${round.id}-${unit.unitId}`;
}
