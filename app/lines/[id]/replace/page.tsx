import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { candidatesFor } from '#db/queries/candidates.ts';
import { lineDetail } from '#db/queries/line-detail.ts';
import { vacancyToName } from '#db/queries/vacancies.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { ReplaceForm } from './replace-form.tsx';

/** Puts somebody else of the unit in a line's place; those in whose way nothing is stand first. */
export default async function ReplacePage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('line.answer');
  const { id } = await params;
  const now = await requestNow();
  const line = await lineDetail(viewer, id, now);
  const offer = line?.offers.find(({ event }) => event === 'replace' || event === 'ask_withdrawal');
  // Whose place stands open is out already, and his unit may still name another for it.
  const mayName = offer !== undefined || (line && (await vacancyToName(viewer, id, now)) !== undefined);
  const candidates = line && mayName ? await candidatesFor(viewer, line.dossierId, line.classId, now) : undefined;
  if (!line || !candidates) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.replace;
  const title = t.title({ name: line.person.name });
  const people = candidates.people
    .filter((person) => person.standing === null)
    .toSorted((a, b) => a.findings.length - b.findings.length);
  return (
    <AppShell viewer={viewer} current="dossiers" problem={refusedNotice(await searchParams, m, m.dossier.errors)}>
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={t.sub({ name: line.class.name })}
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: line.unit.title, href: `/dossiers/${line.dossierId}` },
          { label: line.person.name, href: `/lines/${id}` },
        ]}
        m={m}
      />
      {people.length === 0 ? (
        <div className="sheet">
          <Empty title={t.none} action={<ButtonLink href={`/lines/${id}`}>{m.ui.back}</ButtonLink>}>
            {t.noneText}
          </Empty>
        </div>
      ) : (
        <ReplaceForm
          lineId={id}
          papers={line.class.papers}
          people={people}
          form={await formFor(viewer, 'replace')}
          m={m}
          f={f}
        />
      )}
    </AppShell>
  );
}
