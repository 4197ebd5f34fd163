import { Tag } from '#components/page/tag.tsx';
import { TaskList } from '#components/page/task-list.tsx';
import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { Messages } from '#messages/messages.ts';

/** What must be met before the list goes on, each with the lines that keep it from being met. */
export function Conditions({ dossier, lines, m }: { dossier: DossierDetail; lines: readonly LineRow[]; m: Messages }) {
  const t = m.dossier.check;
  // The letter is told with the signature.
  const needs = dossier.tasks.filter((task) => task.need !== 'letter_recorded');
  return (
    <TaskList
      large
      tasks={needs.map(({ need, met, lineIds }) => ({
        title: t.checks[need] ?? need,
        hint: met ? undefined : (
          <Lines dossier={dossier} lines={lines.filter((line) => lineIds.includes(line.id))} m={m} />
        ),
        status: met ? (
          <Tag tone="ok">{t.met}</Tag>
        ) : (
          <Tag tone="fix">{lineIds.length > 0 ? t.unmet({ n: lineIds.length }) : m.dossier.tasks.notYet}</Tag>
        ),
      }))}
    />
  );
}

function Lines({ dossier, lines, m }: { dossier: DossierDetail; lines: readonly LineRow[]; m: Messages }) {
  return (
    <span className="links">
      {lines.map(({ id, classId, person, class: klass }) => (
        <a key={id} href={`/dossiers/${dossier.id}/classes/${classId}?open=${id}#row-${id}`}>
          {m.dossier.trouble.who({ name: person.name, of: klass.shortName })}
        </a>
      ))}
    </span>
  );
}
