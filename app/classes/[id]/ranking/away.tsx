import { SidePanel } from '#components/page/side-panel.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import type { Ranking } from '#db/queries/ranking.ts';
import type { Messages } from '#messages/messages.ts';

/** Who is with the unit or with the Party organisation: no place is kept for them, and they are ranked when they are back. */
export function Away({ found, m }: { found: Ranking; m: Messages }) {
  const t = m.ranking;
  if (found.away.length === 0) return null;
  return (
    <SidePanel as="section" title={t.away}>
      <p className="hint">{t.awayHint}</p>
      <ul className="plain">
        {found.away.map(({ id, state, person, unit }) => (
          <li key={id}>
            <a href={`/classes/${found.class.id}/lines/${id}`}>{person.name}</a>, {unit.title}{' '}
            <StateTag of="line" state={state} m={m} />
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
