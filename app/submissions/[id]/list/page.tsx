import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { RadioGroup } from '#components/form/choice-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { FindingNotes } from '#components/register/finding-notes.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { conditionNames } from '#db/queries/condition-names.ts';
import { submissionDetail } from '#db/queries/submissions.ts';
import { LINE_REASONS } from '#domain/codes.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { step, takeOut, waive } from '../../actions.ts';
import { waiverOf } from '../../exceptional.ts';
import { linesOf } from './list.ts';

const FORM = 'lines';

export default async function SubmissionListPage({ params, searchParams }: PageProps<'/submissions/[id]/list'>) {
  const viewer = await requireViewer('submission.read');
  const { id } = await params;
  const found = await submissionDetail(viewer, id);
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.submissions;
  const rows = linesOf(found);
  const names = await conditionNames(rows.flatMap((row) => row.findings.map((finding) => finding.detail)));
  const decides = found.offers.some((offer) => offer.event === 'approve');
  const before = ['building', 'returned', 'head_review'].includes(found.state);
  const edits = before && found.actors.some((actor) => actor === 'consolidator' || actor === 'consolidator_head');
  const waives = before && found.actors.includes('consolidator_head');
  const picks = decides || edits;
  return (
    <AppShell viewer={viewer} current="submissions" notice={doneNotice(await searchParams, t.done)}>
      <title>{`${t.listTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={t.listTitle}
        sub={decides ? t.listSub : t.listSubOffice}
        crumbs={[
          { label: t.crumb, href: '/submissions' },
          { label: found.title, href: `/submissions/${id}` },
        ]}
        actions={<ListLinks here={`/submissions/${id}/list`} m={m} />}
        m={m}
      />
      <div className="stack">
        <DataTable
          caption={t.listTitle}
          rows={rows}
          rowKey={(row) => row.id}
          group={found.classes.length > 1 ? (row) => row.className : undefined}
          select={
            picks ? { name: 'lines[]', form: FORM, label: (row) => m.ui.select({ name: row.person.name }) } : undefined
          }
          columns={[
            { key: 'name', head: t.who, cell: (row) => row.person.name },
            { key: 'birth', head: t.birth, cell: (row) => row.person.birth?.slice(0, 4) ?? m.ui.unknown },
            { key: 'position', head: t.position, cell: (row) => row.person.position ?? '' },
            { key: 'unit', head: t.unit, cell: (row) => row.unit.name },
            {
              key: 'check',
              head: t.check,
              whole: true,
              cell: (row) => (
                <>
                  <FindingNotes
                    findings={row.findings.map((finding) => ({ ...finding, waived: waiverOf(row, finding.rule) }))}
                    names={names}
                    m={m}
                    f={f}
                  />
                  {row.question ? <p className="said">{t.askedBefore({ words: row.question })}</p> : null}
                </>
              ),
            },
          ]}
          empty={null}
          m={m}
        />
        {decides ? (
          <ActionForm action={step} problems={m.ui.problems} {...(await formFor(viewer, FORM))}>
            <Hidden id={id} version={found.version} event="approve" />
            <RadioGroup
              name="lineVerb"
              label={t.lineVerb}
              choices={[
                { value: 'question', label: t.lineVerbs.question },
                { value: 'refuse', label: t.lineVerbs.refuse },
              ]}
            />
            <SelectField
              name="lineReason"
              label={t.lineReason}
              optional={m.ui.optional}
              empty={m.ui.choose}
              options={LINE_REASONS.map((value) => ({ value, label: m.reasons.line[value] }))}
            />
            <TextArea name="lineComment" label={t.lineComment} />
            <div>
              <SubmitButton>{t.decideRest}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
        {edits ? (
          <ActionForm action={waives ? waive : takeOut} problems={m.ui.problems} {...(await formFor(viewer, FORM))}>
            <input type="hidden" name="id" value={id} />
            {waives ? <TextArea name="waiveReason" label={t.waiveReason} hint={t.waiveHint} /> : null}
            <div>
              <SubmitButton kind={waives ? 'go' : 'plain'}>{waives ? t.waive : t.takeOut}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </div>
    </AppShell>
  );
}

function Hidden({ id, version, event }: { id: string; version: number; event: string }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="event" value={event} />
    </>
  );
}
