import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { codesIn, valueWords } from '#components/people/value-words.ts';
import { type Column, DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { PickedBar } from '#components/table/picked-bar.tsx';
import { postNames, type WaitingChange, waitingChanges } from '#db/queries/people-changes.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { answer } from '../actions.ts';

const FORM = 'answer';

export default async function ChangesPage({ searchParams }: Page) {
  const viewer = await requireViewer('people.confirm');
  const changes = await waitingChanges(viewer, 'people.confirm', await requestDay());
  const names = await postNames(viewer, codesIn(changes.flatMap(({ before, after }) => [before, after])));
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const words = { m, f, names };
  const t = m.people.changes;
  const columns: Column<WaitingChange>[] = [
    {
      key: 'person',
      head: t.person,
      names: true,
      cell: (row) => <a href={`/people/${row.personId}`}>{row.name}</a>,
    },
    { key: 'field', head: t.field, cell: (row) => m.people.fields[row.field] },
    { key: 'before', head: t.before, cell: (row) => valueWords(row.field, row.before, words) },
    { key: 'after', head: t.after, cell: (row) => <b>{valueWords(row.field, row.after, words)}</b> },
    {
      key: 'reason',
      head: t.reason,
      whole: true,
      cell: (row) => (
        <>
          {row.reason}
          <small>{row.own ? t.own : t.by({ name: row.by ?? '', at: f.instant(row.at) })}</small>
        </>
      ),
    },
  ];
  return (
    <AppShell viewer={viewer} current="people" notice={doneNotice(await searchParams, m.people.done)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub}
        crumbs={[{ label: m.people.title, href: '/people' }]}
        actions={<ListLinks here="/people/changes" m={m} />}
        m={m}
      />
      <DataTable
        caption={t.title}
        columns={columns}
        rows={changes}
        rowKey={(row) => `${row.id}:${row.version}`}
        group={(row) => row.unit}
        select={{
          name: 'changes[]',
          form: FORM,
          label: (row) => t.select({ name: row.name, field: m.people.fields[row.field].toLowerCase() }),
          can: (row) => !row.own,
        }}
        empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
        m={m}
      />
      {changes.length > 0 ? (
        <PickedBar name="changes[]" m={m}>
          <ActionForm action={answer} problems={m.ui.problems} {...(await formFor(viewer, FORM))}>
            <div className="filter">
              <TextField name="reason" label={t.refuseWords} hint={t.refuseHint} optional="" grow />
              <SubmitButton name="answer" value="refused" kind="plain">
                {t.refuse}
              </SubmitButton>
              <SubmitButton name="answer" value="confirmed">
                {t.confirmMany}
              </SubmitButton>
            </div>
          </ActionForm>
        </PickedBar>
      ) : null}
    </AppShell>
  );
}
