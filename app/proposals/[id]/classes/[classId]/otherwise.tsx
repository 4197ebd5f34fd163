import { Notice } from '#components/page/notice.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { type ProposalDetail, proposalLines } from '#db/queries/proposals.ts';
import { type WhatIf, whatIfsOf } from '#domain/proposal/what-if.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { otherwise } from '#server/proposal/what-if.ts';

interface OtherwiseProps {
  found: ProposalDetail;
  course: string;
  /** What the address asks: `?if=one_place`. */
  asked: unknown;
  here: string;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** So many names of each kind are told: who reads more looks for a new proposal. */
const NAMED = 10;

/** What one more place, or a week's shift of the class, would change: computed when somebody asks. */
export async function Otherwise({ found, course, asked, here, viewer, m, f }: OtherwiseProps) {
  const t = m.proposals;
  const { world } = found.content;
  const klass = world.classes.find(({ code }) => code === course);
  if (!klass) return null;
  const possible = whatIfsOf(klass);
  const what = possible.find((one) => one === asked);
  return (
    <SidePanel as="section" title={t.ifTitle}>
      <p className="hint">{t.ifHint}</p>
      <p className="row">
        {possible.map((one) => (
          <a key={one} href={`${here}?if=${one}`} aria-current={one === what ? 'true' : undefined}>
            {t.whatIfs[one]}
          </a>
        ))}
      </p>
      {what ? <Answer found={found} course={course} what={what} viewer={viewer} m={m} f={f} /> : null}
    </SidePanel>
  );
}

type AnswerProps = Omit<OtherwiseProps, 'asked' | 'here'> & { what: WhatIf };

async function Answer({ found, course, what, viewer, m, f }: AnswerProps) {
  const t = m.proposals;
  const chosen = new Set(found.result?.chosen);
  const answer = await otherwise(found.inputSha256, { world: found.content.world, chosen, course, what });
  const title = t.whatIfs[what];
  if (!answer) return <Notice kind="info">{t.ifBusy}</Notice>;
  if (!answer.isPossible)
    return (
      <Notice kind="info" title={title}>
        <p>{t.ifImpossible}</p>
      </Notice>
    );
  const { added, dropped, gain } = answer;
  const rows = await proposalLines(viewer, [...added.slice(0, NAMED), ...dropped.slice(0, NAMED)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const list = (ids: readonly string[], head: string) =>
    ids.length === 0 ? null : (
      <>
        <h3>{head}</h3>
        <ul>
          {ids.slice(0, NAMED).map((id) => {
            const row = byId.get(id);
            return row ? (
              <li key={id}>{t.ifIn({ name: row.person.name, unit: row.unit.title, course: row.class.name })}</li>
            ) : null;
          })}
          {ids.length > NAMED ? <li>{t.ifMore({ n: f.turns(ids.length - NAMED) })}</li> : null}
        </ul>
      </>
    );
  const isSame = added.length + dropped.length === 0;
  const change =
    gain > 0 ? t.ifGain({ more: f.number(gain) }) : gain < 0 ? t.ifLoss({ less: f.number(-gain) }) : t.ifSame;
  return (
    <Notice kind="info" title={title} announce>
      <p>{isSame ? t.ifNothing : change}</p>
      {list(added, t.ifAdded)}
      {list(dropped, t.ifDropped)}
      {answer.isProven ? null : <p className="hint">{t.ifUnproven}</p>}
    </Notice>
  );
}
