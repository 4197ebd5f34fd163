import { ActionForm } from '#components/form/action-form.tsx';
import { Checkbox } from '#components/form/choice-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { mergeOf } from '#db/queries/parallel-merge.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { merge } from '../actions.ts';

type Found = NonNullable<Awaited<ReturnType<typeof mergeOf>>>;

type Unit = NonNullable<Found['chosen']>['units'][number];

interface ChosenProps {
  found: Found;
  chosen: NonNullable<Found['chosen']>;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** The class that goes up in the other: its people by unit, both quotas and their sum, which the officer confirms. */
export async function Chosen({ found, chosen, viewer, m, f }: ChosenProps) {
  const t = m.parallel;
  const [into, from, sum] = [found.quota, chosen.quota, found.quota + chosen.quota];
  const places = (quota: number, lines: number) => t.placesOf({ quota: f.number(quota), lines: f.lines(lines) });
  return (
    <>
      <h2>{t.chosen({ name: chosen.name })}</h2>
      <Facts
        facts={[
          { label: t.facts.into, value: places(into, chosen.lines.into) },
          { label: t.facts.from, value: places(from, chosen.lines.from) },
          { label: t.facts.sum, value: places(sum, chosen.lines.into + chosen.lines.from - chosen.doubled) },
        ]}
      />
      <p className="hint">{t.mergeHint}</p>
      {chosen.doubled > 0 ? <Notice kind="info">{t.mergeTwice({ n: f.people(chosen.doubled) })}</Notice> : null}
      {chosen.isUnequal ? <Notice kind="warn">{t.mergeUnequal}</Notice> : null}
      {chosen.obstacles.length > 0 ? (
        <Notice kind="warn" title={t.mergeNot}>
          {chosen.obstacles.map((code) => (
            <p key={code}>{m.refusals.register[code]}</p>
          ))}
        </Notice>
      ) : null}
      <DataTable
        caption={m.plans.class.cancelConcerns}
        showCaption
        rows={chosen.units}
        rowKey={(row) => row.id}
        columns={[
          { key: 'unit', head: m.plans.class.cancelUnit, cell: (row) => row.title },
          { key: 'lines', head: m.plans.class.cancelLines, align: 'end', cell: (row) => f.number(row.lines) },
          ...(chosen.doubled > 0
            ? [{ key: 'twice', head: t.twice, align: 'end' as const, cell: (row: Unit) => f.number(row.twice) }]
            : []),
        ]}
        empty={<Empty title={m.plans.class.cancelNobody}>{null}</Empty>}
        m={m}
      />
      {chosen.obstacles.length === 0 ? (
        <div className="measure">
          <ActionForm action={merge} problems={m.ui.problems} {...(await formFor(viewer, 'merge'))}>
            <input type="hidden" name="id" value={found.id} />
            <input type="hidden" name="plan" value={found.planId} />
            <input type="hidden" name="version" value={found.version} />
            <input type="hidden" name="from" value={chosen.id} />
            <input type="hidden" name="fromVersion" value={chosen.version} />
            <input type="hidden" name="quota" value={sum} />
            <Checkbox
              name="confirmed"
              label={t.confirm({ into: f.number(into), from: f.number(from), sum: f.number(sum) })}
            />
            <TextArea name="reason" label={t.why} rows={2} />
            <div>
              <SubmitButton kind="stop">{t.mergeButton}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      ) : null}
    </>
  );
}
