import { ButtonLink } from '#components/form/button.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { ImportDetail } from '#db/queries/import-page.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { FileNotes } from './file-notes.tsx';
import { batchHref } from './places.ts';

/** What became of a list: what came in, what stayed as it was, what was left out and why. */
export function Outcome({ detail, viewer, m, f }: { detail: ImportDetail; viewer: Viewer; m: Messages; f: Format }) {
  const { outcome } = detail.preview;
  const { columns: c, preview: t } = m.imports;
  const classNames = new Map(detail.classes.map(({ code, name }) => [code, name]));
  const batch = batchHref(detail, viewer);
  return (
    <div className="stack">
      {outcome?.noNeed ? (
        <Notice kind="info" title={t.doneNoNeed} />
      ) : outcome ? (
        <Facts
          facts={[
            { label: t.facts.added, value: f.number(outcome.added) },
            { label: t.facts.existing, value: f.number(outcome.existing) },
            { label: t.facts.left, value: f.number(outcome.leftOut.length) },
          ]}
        />
      ) : null}
      {outcome && (outcome.sent || detail.batchId) ? (
        <Notice kind="info">
          {t.doneSent({ by: detail.confirmedBy ?? t.system, at: f.instant(detail.confirmedAt ?? detail.at) })}
        </Notice>
      ) : null}
      {outcome && outcome.leftOut.length > 0 ? (
        <DataTable
          caption={t.leftTitle({ n: f.number(outcome.leftOut.length) })}
          showCaption
          rows={outcome.leftOut.map((out, i) => ({ ...out, key: String(i) }))}
          rowKey={({ key }) => key}
          empty={null}
          columns={[
            {
              key: 'person',
              head: c.person,
              cell: ({ name, birthYear }) => [name || '–', birthYear].filter(Boolean).join(', '),
            },
            { key: 'course', head: c.course, cell: ({ course }) => classNames.get(course) ?? course },
            {
              key: 'reason',
              head: c.reason,
              cell: ({ findings }) =>
                findings.length === 0 ? (
                  t.leftOut
                ) : (
                  <span className="row">
                    {findings.map((code) => (
                      <Tag key={code} tone="fix">
                        {m.findings.names[code]}
                      </Tag>
                    ))}
                  </span>
                ),
            },
            { key: 'place', head: c.place, cell: ({ row, sheet }) => m.imports.row({ row, sheet }) },
          ]}
          m={m}
        />
      ) : null}
      <FileNotes detail={detail} m={m} f={f} />
      <div className="btns">
        {batch ? <ButtonLink href={batch}>{t.toBatch}</ButtonLink> : null}
        {detail.dossier ? (
          <ButtonLink kind="go" href={`/dossiers/${detail.dossier.id}`}>
            {t.toDossier}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}
