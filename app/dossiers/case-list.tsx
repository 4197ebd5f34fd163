import { Tag } from '#components/page/tag.tsx';
import { LineCheck } from '#components/register/line-check.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface CaseListProps {
  lines: readonly LineRow[];
  names: Names;
  /** Who looks at the list, where he stands on it himself. */
  ownPersonId?: string | null;
  /** The way to mend a case, where it can be mended. */
  mend?: (line: LineRow) => string;
  m: Messages;
  f: Format;
}

/** The exceptional lines of a list: what is in the way, and what the unit says to it. */
export function CaseList({ lines, names, ownPersonId, mend, m, f }: CaseListProps) {
  const t = m.dossier.klass;
  return (
    <DataTable
      caption={m.dossier.check.exceptions({ n: lines.length })}
      showCaption
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'name',
          head: t.name,
          cell: (line) => (
            <>
              <a href={`/lines/${line.id}`}>{line.person.name}</a>
              <div className="small muted">
                {[line.person.birth?.slice(0, 4), line.person.position].filter(Boolean).join(', ')}
              </div>
              {line.personId === ownPersonId ? <Tag tone="wait">{m.dossier.sign.ownTag}</Tag> : null}
            </>
          ),
        },
        { key: 'class', head: m.dossier.check.klass, cell: (line) => line.class.name },
        {
          key: 'check',
          head: t.check,
          whole: true,
          cell: (line) => (
            <LineCheck line={line} names={names} next={<Missing line={line} href={mend?.(line)} m={m} />} m={m} f={f} />
          ),
        },
      ]}
      empty={null}
      m={m}
    />
  );
}

/** That the reason is still missing, and the way to give it. */
function Missing({ line, href, m }: { line: LineRow; href?: string; m: Messages }) {
  const t = m.dossier.check;
  const isUnmet = line.findings.some((finding) => finding.isOpen && finding.outcome === 'FAIL');
  return (
    <p className="small row">
      {isUnmet && !line.exceptionReason ? <b>{t.noReason}</b> : null}
      {href ? (
        <a className="screen-only" href={href}>
          {m.ui.change}
          <span className="hidden-text"> {line.person.name}</span>
        </a>
      ) : null}
    </p>
  );
}
