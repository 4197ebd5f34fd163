import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Notice } from '#components/page/notice.tsx';
import type { ProposalDetail } from '#db/queries/proposals.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { isGone } from '#server/proposal/gone.ts';
import { again, stop } from '../actions.ts';
import { Watch } from './watch.tsx';

interface RunningProps {
  found: ProposalDetail;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** A proposal without a result yet: how far it is and the stop button, or that it broke off and the way to begin again. */
export async function Running({ found, viewer, m, f }: RunningProps) {
  const t = m.proposals;
  const isBroken = found.state === 'failed' || isGone(found);
  const { seconds = 0, objective, bound, stop: isStopping } = found.progress;
  const words = found.state === 'failed' ? [t.failed, t.failedText] : [t.gone, t.goneText];
  return (
    <div className="stack">
      {isBroken ? (
        <Notice kind="warn" title={words[0]}>
          <p>{words[1]}</p>
        </Notice>
      ) : (
        <Notice kind="info" title={t.running}>
          <p>{t.runningText}</p>
          <p>
            {t.progress({ seconds: f.number(Math.round(seconds)) })}{' '}
            {typeof objective === 'number' && typeof bound === 'number'
              ? t.progressFound({ objective: f.number(Math.round(objective)), bound: f.number(Math.floor(bound)) })
              : null}{' '}
            {isStopping ? t.stopping : null}
          </p>
          <Watch />
        </Notice>
      )}
      <div className="row">
        {isBroken ? null : <ButtonLink href={`/proposals/${found.id}`}>{t.look}</ButtonLink>}
        {permits(viewer, 'proposal.write') && (isBroken || !isStopping) ? (
          <ActionForm
            action={isBroken ? again : stop}
            problems={m.ui.problems}
            {...(await formFor(viewer, isBroken ? 'again' : 'stop'))}
          >
            <input type="hidden" name="id" value={found.id} />
            <input type="hidden" name="version" value={found.version} />
            <SubmitButton kind={isBroken ? 'go' : 'plain'}>{isBroken ? t.again : t.stop}</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </div>
  );
}
