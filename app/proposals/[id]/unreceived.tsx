import { Attention } from '#components/page/attention.tsx';
import { type ProposalDetail, unreceivedDossiers } from '#db/queries/proposals.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface UnreceivedProps {
  found: ProposalDetail;
  /** One class only, by its code. */
  course?: string;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** Whose dossiers must be received first, each with the way to it. */
export async function Unreceived({ found, course, viewer, m, f }: UnreceivedProps) {
  const rows = await unreceivedDossiers(viewer, found, course);
  if (rows.length === 0) return null;
  const items = rows.map(({ id, unit, lines }) => ({
    text: m.proposals.unreceivedOf({ unit, n: f.lines(lines) }),
    href: `/dossiers/${id}`,
  }));
  return <Attention title={m.proposals.unreceived} items={items} />;
}
