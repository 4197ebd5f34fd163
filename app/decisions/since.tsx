import { SidePanel } from '#components/page/side-panel.tsx';
import { factWords } from '#components/register/fact-words.ts';
import type { DecisionDetail } from '#db/queries/decisions.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** Whether what was decided still is so: nothing has changed since, or what has. */
export function SinceDecided({ since, m, f }: { since: DecisionDetail['since']; m: Messages; f: Format }) {
  if (!since) return null;
  const t = m.versions;
  const rows = [
    ...since.lines.flatMap(({ id, name, changes }) =>
      changes.map(({ field, from, to }) => ({ key: `${id} ${field}`, name, what: t.facts[field], field, from, to })),
    ),
    ...since.classes.flatMap(({ code, name, changes }) =>
      changes.map(({ field, from, to }) => ({ key: `${code} ${field}`, name, what: t.klass[field], field, from, to })),
    ),
  ];
  return (
    <SidePanel title={t.sinceTitle} as="section">
      <p>{rows.length === 0 ? t.sinceNone : t.sinceSome({ n: rows.length })}</p>
      {rows.length > 0 ? (
        <ul>
          {rows.map(({ key, name, what, field, from, to }) => (
            <li key={key}>
              {name}. {t.changed({ what, from: factWords(field, from, m, f), to: factWords(field, to, m, f) })}
            </li>
          ))}
        </ul>
      ) : null}
    </SidePanel>
  );
}
