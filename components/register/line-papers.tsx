import type { ReactNode } from 'react';
import { PAPER_LIMIT } from '#domain/media.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { FileField } from '../form/file-field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { Tag } from '../page/tag.tsx';

/** The limit in whole megabytes, as people say it. */
const LIMIT = Math.floor(PAPER_LIMIT / 2 ** 20) * 1e6;

export interface AttachedPaper {
  /** The attachment's id. */
  id: string;
  /** Which of the papers asked for it is; null for another one. */
  paper: string | null;
  name: string;
  size: number;
}

interface LinePapersProps {
  lineId: string;
  /** The papers that the class asks for, by name. */
  asked: readonly string[];
  attached: readonly AttachedPaper[];
  /** Where the upload leads back to; left out where nothing can be attached any more. */
  upload?: { back: string; key: ReactNode };
  /** The button that takes a paper off, where that is possible. */
  remove?: (paper: AttachedPaper) => ReactNode;
  m: Messages;
  f: Format;
}

/** The papers of a line: what the class asks for, what is there, what is missing, and the form to attach one. */
export function LinePapers({ lineId, asked, attached, upload, remove, m, f }: LinePapersProps) {
  const t = m.dossier.words;
  const missing = asked.filter((name) => !attached.some((paper) => paper.paper === name));
  return (
    <div className="stack-tight">
      {asked.length === 0 && attached.length === 0 ? <p className="muted small">{t.noneAsked}</p> : null}
      <ul className="tasks">
        {missing.map((name) => (
          <li key={name}>
            <div>{name}</div>
            <Tag tone="fix">{t.missing}</Tag>
          </li>
        ))}
        {attached.map((paper) => (
          <li key={paper.id}>
            <div>
              {paper.paper ?? t.other}
              <small>
                <a href={`/api/papers/${paper.id}`}>{paper.name}</a> · {f.bytes(paper.size)}
              </small>
            </div>
            {remove?.(paper)}
          </li>
        ))}
      </ul>
      {upload ? (
        <form method="post" encType="multipart/form-data" action="/api/upload/papers" className="fields">
          {upload.key}
          <input type="hidden" name="lineId" value={lineId} />
          <input type="hidden" name="back" value={upload.back} />
          {asked.length > 0 ? (
            <SelectField
              name="paper"
              label={t.kind}
              width="medium"
              optional={m.ui.optional}
              empty={t.other}
              defaultValue={missing[0]}
              options={asked.map((value) => ({ value, label: value }))}
            />
          ) : null}
          <FileField
            name="file"
            label={t.file}
            hint={m.ui.fileHint({ kinds: t.fileKinds, size: f.bytes(LIMIT) })}
            accept="application/pdf,image/jpeg"
          />
          <div>
            <SubmitButton kind="plain">{t.upload}</SubmitButton>
          </div>
        </form>
      ) : null}
    </div>
  );
}
