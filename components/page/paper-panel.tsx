import type { PaperKind } from '#domain/papers/kinds.ts';
import type { Messages } from '#messages/messages.ts';
import { SidePanel } from './side-panel.tsx';

interface PaperPanelProps {
  /** Which papers the record has, in the order of its work; none for none. */
  papers: readonly { kind: PaperKind; id: string }[];
  m: Messages;
}

/** The papers of a record that has several, each by its name, to be taken away in either form. */
export function PaperPanel({ papers, m }: PaperPanelProps) {
  if (papers.length === 0) return null;
  return (
    <SidePanel as="section" title={m.ui.papers}>
      <ul className="plain">
        {papers.map(({ kind, id }) => {
          const address = `/api/papers/made/${kind}/${id}`;
          const name = m.paperForms.kinds[kind];
          return (
            <li key={kind}>
              {name}:{' '}
              <a href={`${address}?as=docx`} aria-label={m.ui.paperNamed({ name, as: m.ui.paperDocx })}>
                {m.ui.paperDocx}
              </a>
              {' · '}
              <a href={`${address}?as=pdf`} aria-label={m.ui.paperNamed({ name, as: m.ui.paperPdf })}>
                {m.ui.paperPdf}
              </a>
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}
