import { ActionForm } from '#components/form/action-form.tsx';
import { Attention } from '#components/page/attention.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { conditionNames } from '#db/queries/condition-names.ts';
import { fateOf } from '#db/queries/import-judge.ts';
import type { ImportDetail } from '#db/queries/import-page.ts';
import { sealOf } from '#db/queries/import-seen.ts';
import { writeSeals } from '#domain/list-import-form.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { settle } from './actions.ts';
import { FileNotes } from './file-notes.tsx';
import { LineTable } from './line-table.tsx';
import { isToSettle, whyOpen } from './open-line.ts';
import { OpenLines } from './open-lines.tsx';
import { batchHref } from './places.ts';
import { PreviewButtons } from './preview-buttons.tsx';

interface PreviewProps {
  detail: ImportDetail;
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** A list before it is confirmed: what must be settled first, then every other line with what is in its way. */
export async function Preview({ detail, viewer, m, f }: PreviewProps) {
  const { lines, summary, preview, mayConfirm } = detail;
  const t = m.imports.preview;
  const names = await conditionNames(lines.flatMap(({ outcomes }) => outcomes.map((raised) => raised.detail)));
  const open = lines.filter((line) => isToSettle(line, preview.mends));
  const others = lines.filter((line) => !isToSettle(line, preview.mends));
  const unsettled = open.filter((line) => fateOf(line) === 'cannot_stand');
  const shortNames = new Map(detail.classes.map(({ id, shortName }) => [id, shortName]));
  const shared = { detail, names, m, f };
  const back =
    batchHref(detail, viewer) ?? (detail.dossier ? `/imports/new?dossier=${detail.dossier.id}` : '/dossiers');
  const body = (
    <>
      {unsettled.length > 0 ? (
        <Attention
          title={t.open({ n: f.number(unsettled.length) })}
          items={unsettled.map((line) => ({
            text: t.openItem({
              name: line.name || m.imports.fileRow({ row: line.row.row }),
              course: shortNames.get(line.classId ?? '') ?? line.courseText,
              why: whyOpen(line, m),
            }),
            href: `#row-${line.id}`,
          }))}
        />
      ) : null}
      {open.length > 0 ? <OpenLines lines={open} {...shared} /> : null}
      {lines.length > 0 ? <LineTable lines={others} {...shared} /> : null}
      <FileNotes detail={detail} m={m} f={f} />
    </>
  );
  return (
    <>
      {preview.list.noNeed ? (
        <Notice kind="info" title={t.noNeedTitle}>
          {t.noNeedText}
        </Notice>
      ) : (
        <Facts
          facts={[
            { label: t.facts.lines, value: f.number(summary.lines) },
            { label: t.facts.people, value: f.number(summary.people) },
            { label: t.facts.clean, value: f.number(summary.clean) },
            { label: t.facts.questioned, value: f.number(summary.questioned) },
            {
              label: t.facts.cannot,
              value: f.number(summary.unregistrable),
              tone: summary.unregistrable > 0 ? 'fix' : undefined,
            },
            { label: t.facts.existing, value: f.number(summary.existing) },
          ]}
        />
      )}
      {mayConfirm ? (
        <ActionForm action={settle} problems={m.ui.problems} {...(await formFor(viewer, 'import'))}>
          <input type="hidden" name="id" value={detail.id} />
          <input type="hidden" name="version" value={detail.version} />
          <input type="hidden" name="back" value={back} />
          <input
            type="hidden"
            name="seen"
            value={writeSeals(
              lines.filter((line) => fateOf(line) === 'comes_in').map((line) => [line.id, sealOf(line)]),
            )}
          />
          {body}
          <PreviewButtons detail={detail} hasOpen={unsettled.length > 0} m={m} f={f} />
        </ActionForm>
      ) : (
        <div className="stack">
          <Notice kind="info">{t.readOnly}</Notice>
          {body}
        </div>
      )}
    </>
  );
}
