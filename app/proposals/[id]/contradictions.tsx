import { Attention } from '#components/page/attention.tsx';
import type { ProposalDetail } from '#db/queries/proposals.ts';
import type { Contradiction } from '#domain/proposal/contradictions.ts';
import type { Messages } from '#messages/messages.ts';

/** The demands that cannot be kept together, each by what was set. */
export function Contradictions({ found, m }: { found: ProposalDetail; m: Messages }) {
  const items = found.result?.contradictions ?? [];
  if (items.length === 0) return null;
  const nameOf = (code: string) => found.classes.get(code)?.name ?? code;
  return (
    <Attention
      title={m.proposals.contradictions}
      items={items.map((one) => ({ text: words(one, nameOf, m.proposals) }))}
    />
  );
}

function words(one: Contradiction, nameOf: (code: string) => string, t: Messages['proposals']): string {
  switch (one.code) {
    case 'least_over_quota':
      return t.least_over_quota({ ...one, name: nameOf(one.course) });
    case 'least_over_candidates':
      return t.least_over_candidates({ ...one, name: nameOf(one.course) });
    case 'least_over_unit_places':
      return t.least_over_unit_places({ ...one, name: nameOf(one.course) });
    case 'nobody_may_go':
      return one.setting === 'maxAwayShare' ? t.nobody_away : t.nobody_classes;
    case 'decided_below_least': {
      const obstacles = one.obstacles.map((code) => t.obstacles[code]).join(', ');
      return t.decided_below_least({ ...one, name: nameOf(one.course), obstacles });
    }
    case 'decided_below_least_together':
      return t.decided_below_least_together({ names: one.courses.map(nameOf).join(', ') });
  }
}
