'use client';

import { type DragEvent, useState } from 'react';
import { Notice } from '#components/page/notice.tsx';

interface FileCheckProps {
  /** What is on record; `isOld` where it bears a number that was corrected since. */
  known: { label: string; sha256: string; isOld?: boolean }[];
  words: Record<'lead' | 'file' | 'reading' | 'matches' | 'differs' | 'cannot', string>;
}

type Outcome = 'reading' | 'cannot' | { same: FileCheckProps['known'][number] | undefined };

/** Compares a file with what is on record, inside the browser: the file goes nowhere. */
export function FileCheck({ known, words }: FileCheckProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function check(file: File | undefined) {
    if (!file) return;
    // Browsers compute hashes over TLS and on this machine only.
    if (!globalThis.crypto?.subtle) return setOutcome('cannot');
    setOutcome('reading');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    setOutcome({ same: known.find((one) => one.sha256 === sha256) });
  }

  function take(event: DragEvent) {
    event.preventDefault();
    void check(event.dataTransfer.files[0]);
  }

  return (
    <div className="stack-tight">
      <p className="hint" id="file-hint">
        {words.lead}
      </p>
      <label className="drop" onDragOver={(event) => event.preventDefault()} onDrop={take}>
        <span>{words.file}</span>
        <input
          type="file"
          className="input medium"
          accept="application/pdf"
          aria-describedby="file-hint"
          onChange={(event) => void check(event.target.files?.[0])}
        />
      </label>
      <div role="status">
        {outcome === 'reading' ? words.reading : null}
        {outcome === 'cannot' ? words.cannot : null}
        {typeof outcome === 'object' && outcome ? (
          <Notice kind={outcome.same && !outcome.same.isOld ? 'ok' : 'warn'}>
            {outcome.same ? `${words.matches} ${outcome.same.label}` : words.differs}
          </Notice>
        ) : null}
      </div>
    </div>
  );
}
