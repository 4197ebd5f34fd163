import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { RadioGroup } from '#components/form/choice-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { classOf } from '#db/queries/classes.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import { linesOfClass } from '#db/queries/lines.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { summon } from '../../actions.ts';
import { LineCheck } from '../line-check.tsx';

const FORM = 'summons';

/** Another body has decided on the class: its paper, and whom it names. */
export default async function SummonsPage({ params }: Page<'id'>) {
  const viewer = await requireViewer('line.review');
  const { id } = await params;
  const found = await classOf(viewer, id);
  if (!found) notFound();
  const lines = await linesOfClass(viewer, id, { states: ['validated'] });
  const names = await conditionNames(lines.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.classes.summonsPage;
  const crumbs = [
    { label: m.classes.crumb, href: '/classes' },
    { label: found.name, href: `/classes/${id}` },
  ];
  return (
    <AppShell viewer={viewer} current="classes">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead title={t.title} sub={t.sub} crumbs={crumbs} m={m} />
      <DataTable
        caption={t.list}
        showCaption
        rows={lines}
        rowKey={(line) => line.id}
        select={{
          name: 'lines[]',
          form: FORM,
          label: (line) => m.ui.select({ name: line.person.name }),
          chosen: () => true,
        }}
        columns={[
          { key: 'who', head: m.classes.row.who, cell: (line) => line.person.name },
          { key: 'position', head: m.classes.line.position, cell: (line) => line.person.position ?? m.ui.unknown },
          { key: 'unit', head: m.classes.row.unit, cell: (line) => line.unit.title },
          {
            key: 'check',
            head: m.classes.row.check,
            whole: true,
            cell: (line) => <LineCheck line={line} names={names} m={m} f={f} />,
          },
        ]}
        empty={
          <Empty title={t.none} action={<ButtonLink href={`/classes/${id}`}>{t.back}</ButtonLink>}>
            {t.noneText}
          </Empty>
        }
        m={m}
      />
      {lines.length > 0 ? (
        <ActionForm action={summon} problems={m.ui.problems} {...(await formFor(viewer, FORM))}>
          <input type="hidden" name="id" value={id} />
          <RadioGroup
            name="kind"
            label={t.kind}
            defaultValue="summons"
            choices={[
              { value: 'summons', label: t.kinds.summons },
              { value: 'other_body', label: t.kinds.other_body },
            ]}
          />
          <TextField name="issuedBy" label={t.issuedBy} width="medium" defaultValue={found.provider ?? ''} />
          <TextField name="number" label={t.number} width="short" />
          <DateField name="day" label={t.day} hint={m.ui.dayHint} />
          <TextField name="signerName" label={t.signerName} optional={m.ui.optional} width="medium" />
          <TextField name="signerTitle" label={t.signerTitle} optional={m.ui.optional} width="medium" />
          <div>
            <SubmitButton>{t.save}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </AppShell>
  );
}
