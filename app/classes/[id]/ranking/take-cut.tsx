import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { RankedLine, Ranking } from '#db/queries/ranking.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { takeRanking } from './actions.ts';

interface TakeCutProps {
  found: Ranking;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** One press: whoever stands above the line is accepted, the others become reserves in their order. */
export async function TakeCut({ found, viewer, m, f }: TakeCutProps) {
  const t = m.ranking;
  const open = found.proposed.filter(({ line }) => line.state !== 'validated').length;
  const late = found.reserves.filter(({ line }) => line.state !== 'waitlisted').length;
  if (open + late === 0) return null;
  const hidden = (name: string, rows: readonly RankedLine[]) =>
    rows.map(({ lineId }) => <input key={lineId} type="hidden" name={`${name}[]`} value={lineId} />);
  return (
    <SidePanel as="section" title={t.takeTitle}>
      <p className="hint">{t.takeHint}</p>
      <ActionForm action={takeRanking} problems={m.ui.problems} {...(await formFor(viewer, 'cut'))}>
        <input type="hidden" name="id" value={found.class.id} />
        {hidden('proposed', found.proposed)}
        {hidden('reserves', found.reserves)}
        <div>
          <SubmitButton>
            {t.take({ above: f.people(found.proposed.length), below: f.people(found.reserves.length) })}
          </SubmitButton>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
