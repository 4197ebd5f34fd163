import { Notice } from '#components/page/notice.tsx';
import { parallelClasses } from '#db/queries/parallel-classes.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface ParallelProps {
  klass: { id: string; groupId: string | null; cancelledAt: number | null };
  viewer: Viewer;
  m: Messages;
  f: Format;
}

/** Which classes of the same content are held in parallel, and who is put forward for more than one of them. */
export async function Parallel({ klass, viewer, m, f }: ParallelProps) {
  const { classes, twice } = await parallelClasses(viewer, klass);
  if (classes.length === 0) return null;
  const t = m.classes.parallel;
  return (
    <Notice kind={twice > 0 ? 'warn' : 'info'} title={twice > 0 ? t.twice({ n: f.people(twice) }) : undefined}>
      {t.with}{' '}
      {classes.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 ? '; ' : ''}
          <a href={`/classes/${id}`}>{name}</a>
        </span>
      ))}
      {permits(viewer, 'line.review') && klass.cancelledAt === null ? (
        <p>
          <a href={`/classes/${klass.id}/move`}>{m.parallel.open}</a>
        </p>
      ) : null}
    </Notice>
  );
}
