import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { RadioGroup } from '#components/form/choice-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { PickedBar } from '#components/table/picked-bar.tsx';
import { conditionNames } from '#db/queries/condition-names.ts';
import { type ParallelMovePage, parallelMove } from '#db/queries/parallel-move.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { moveOver } from './actions.ts';
import { MoveList } from './move-list.tsx';
import { placesWords, targetChoices } from './targets.ts';

const FORM = 'move';

/** Who of a class goes to a parallel one: several people ticked, one class chosen, one reason. */
export default async function MovePage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('line.review');
  const { id } = await params;
  const found = await parallelMove(viewer, id, await requestNow());
  if (!found) notFound();
  const names = await conditionNames(found.lines.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.parallel;
  const canMove = found.isOpen && found.targets.length > 0 && found.lines.some(({ stay }) => stay === undefined);
  return (
    <AppShell viewer={viewer} current="classes" notice={doneNotice(await searchParams, t.done)}>
      <title>{`${t.title}: ${found.name} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={found.name}
        crumbs={[
          { label: m.classes.crumb, href: '/classes' },
          { label: found.name, href: `/classes/${id}` },
        ]}
        m={m}
      />
      <div className="stack">
        {found.targets.length > 0 ? <Notice kind="info">{placesWords(found, m, f)}</Notice> : null}
        {found.isOpen ? null : <Notice kind="warn">{t.closed}</Notice>}
        <Staying found={found} m={m} f={f} />
        {found.targets.length === 0 ? (
          <div className="sheet">
            <Empty
              title={t.alone}
              action={<ButtonLink href={`/plans/${found.planId}/classes/${id}`}>{t.toPlan}</ButtonLink>}
            >
              {t.aloneText}
            </Empty>
          </div>
        ) : (
          <MoveList classId={id} lines={found.lines} form={canMove ? FORM : undefined} names={names} m={m} f={f} />
        )}
        {canMove ? (
          <PickedBar name="lines[]" m={m}>
            <a className="btn small" href="#where">
              {t.target}…
            </a>
          </PickedBar>
        ) : null}
        {canMove ? (
          <div id="where">
            <SidePanel title={t.target} as="section">
              <ActionForm action={moveOver} problems={m.ui.problems} {...(await formFor(viewer, FORM))}>
                <p className="hint">{t.hint}</p>
                <input type="hidden" name="id" value={id} />
                <RadioGroup name="target" label={t.target} choices={targetChoices(found, m, f)} />
                <TextArea name="comment" label={t.reason} hint={t.reasonHint} rows={2} />
                <div>
                  <SubmitButton>{t.move}</SubmitButton>
                </div>
              </ActionForm>
            </SidePanel>
          </div>
        ) : null}
      </div>
    </AppShell>
  );
}

interface StayingProps {
  found: ParallelMovePage;
  m: ReturnType<typeof messagesFor>;
  f: ReturnType<typeof formatFor>;
}

/** How many stay whatever the office does, and in which state. */
function Staying({ found, m, f }: StayingProps) {
  const stay = Map.groupBy(
    found.lines.filter((line) => line.stay === 'state'),
    ({ state }) => state,
  );
  if (stay.size === 0) return null;
  const all = [...stay.values()].flat().length;
  const states = [...stay].map(([state, lines]) => `${f.number(lines.length)} ${m.states.line[state].toLowerCase()}`);
  return <Notice kind="info">{m.parallel.stay({ n: f.people(all), states: states.join(', ') })}</Notice>;
}
