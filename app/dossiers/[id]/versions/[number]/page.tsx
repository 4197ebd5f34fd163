import { notFound } from 'next/navigation';
import { CheckList } from '#components/page/check-list.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { Tag } from '#components/page/tag.tsx';
import { FindingNotes } from '#components/register/finding-notes.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { conditionNames } from '#db/queries/condition-names.ts';
import { dossierVersion } from '#db/queries/dossier-versions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

/** One sending as it was kept: names, posts and findings of that day, whatever became of them since. */
export default async function VersionPage({ params }: Page<'id' | 'number'>) {
  const viewer = await requireViewer('dossier.read');
  const { id, number } = await params;
  const kept = /^\d{1,6}$/.test(number) ? await dossierVersion(viewer, id, Number(number)) : undefined;
  if (!kept) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.versions;
  const { value } = kept;
  const classes = new Map(value.classes.map((klass) => [klass.code, klass.name]));
  const names = await conditionNames(value.lines.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const title = t.pageTitle({ n: kept.number });
  const by = value.sentBy ? [value.sentBy.name, value.sentBy.title].filter(Boolean).join(', ') : t.operator;
  return (
    <AppShell viewer={viewer} current="dossiers">
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={t.pageSub}
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: `${value.unit.name}, ${value.round.name.toLowerCase()}`, href: `/dossiers/${id}` },
        ]}
        actions={<ListLinks here={`/dossiers/${id}/versions/${number}`} m={m} />}
        m={m}
      />
      <div className="stack">
        <CheckList
          rows={[
            { label: m.dossier.check.unit, value: value.unit.name },
            {
              label: m.dossier.check.round,
              value: `${value.round.name}, ${m.dossier.plan({ number: value.plan.number ?? '' })}`,
            },
            {
              label: t.title,
              value: t.by({ by, at: f.instant(value.at) }),
              why: [value.onBehalf ? m.dossier.onBehalf : '', value.late ? m.dossier.late : '']
                .filter(Boolean)
                .join('; '),
            },
            {
              label: m.dossier.sign.letter,
              value:
                value.letter?.number && value.letter.day
                  ? m.dossier.sign.letterOf({ number: value.letter.number, day: f.day(value.letter.day) })
                  : m.dossier.sign.noLetter,
            },
            { label: t.sealLabel, value: <code className="small">{kept.sha256}</code> },
          ]}
          m={m}
        />
        <DataTable
          caption={title}
          rows={value.lines}
          rowKey={(line) => line.id}
          group={(line) => classes.get(line.class) ?? line.class}
          columns={[
            {
              key: 'name',
              head: m.dossier.klass.name,
              cell: (line) => (
                <>
                  {line.preference}. {line.person.name}
                  {line.sentNow ? null : (
                    <div>
                      <Tag tone="none">{t.before}</Tag>
                    </div>
                  )}
                </>
              ),
            },
            {
              key: 'birth',
              head: m.dossier.klass.birth,
              cell: (line) => line.person.birth?.slice(0, 4) ?? m.ui.unknown,
            },
            { key: 'position', head: m.dossier.klass.position, cell: (line) => line.person.position ?? m.ui.unknown },
            {
              key: 'check',
              head: m.dossier.klass.check,
              whole: true,
              cell: (line) => (
                <>
                  <FindingNotes findings={line.findings} names={names} m={m} f={f} />
                  {line.exceptionReason ? (
                    <p className="said">{m.dossier.klass.reasonGiven({ reason: line.exceptionReason })}</p>
                  ) : null}
                  {line.note ? <p className="small muted">{m.dossier.klass.noteGiven({ note: line.note })}</p> : null}
                </>
              ),
            },
          ]}
          empty={null}
          m={m}
        />
      </div>
    </AppShell>
  );
}
