import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import { Verbs } from '#components/form/verbs.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { conditionNames } from '#db/queries/condition-names.ts';
import { classesOfDossier } from '#db/queries/dossier-classes.ts';
import { dossierOf } from '#db/queries/dossiers.ts';
import { linesOfDossier } from '#db/queries/lines.ts';
import { ownPersonId } from '#db/queries/own-person.ts';
import { ownPlaces } from '#db/queries/unit-places.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { step } from '../../actions.ts';
import { CaseList } from '../../case-list.tsx';
import { ClassRoll } from '../../class-roll.tsx';
import { LetterPanel } from '../../letter-panel.tsx';
import { overPlaces } from '../../over-places.ts';
import { isSigningStep, mainStep } from '../../step-places.ts';
import { isCase, tallyOf } from '../../tally.ts';
import { signingOffers } from './signing-offers.ts';

/** The head's page: who goes up and who is exceptional, the covering letter, and the signature, or back to the clerk. */
export default async function SignPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('dossier.read');
  const { id } = await params;
  const query = await searchParams;
  const dossier = await dossierOf(viewer, id, await requestNow());
  if (!dossier) notFound();
  const isSent = dossier.state === 'submitted';
  const lines = (await linesOfDossier(viewer, id)).filter((line) => line.state === (isSent ? 'submitted' : 'draft'));
  const at = dossier.supplementHandedOverAt ?? dossier.handedOverAt;
  const waits = dossier.state === 'awaiting_signature' || dossier.supplementHandedOverAt !== null;
  const cases = lines.filter(isCase);
  const own = await ownPersonId(viewer);
  const names = await conditionNames(lines.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const classes = await classesOfDossier(viewer, id);
  const places = await ownPlaces(
    viewer,
    dossier.unitId,
    classes.map((row) => row.id),
  );
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.dossier.sign;
  const over = overPlaces(classes, places, m, f);
  const tally = tallyOf(lines);
  const title = dossier.supplementHandedOverAt === null ? t.title : t.supplementTitle;
  const steps = signingOffers(dossier.offers.filter(({ event }) => isSigningStep(event)));
  const send = t.send({ turns: f.lines(lines.length) });
  const asksLetter = dossier.unit.coveringLetter !== 'unused' && !dossier.letterNumber;
  const letter = asksLetter ? (
    <LetterFields isRequired={dossier.unit.coveringLetter === 'required'} m={m} />
  ) : undefined;
  return (
    <AppShell
      viewer={viewer}
      current="dossiers"
      notice={doneNotice(query, m.dossier.done)}
      problem={refusedNotice(query, m, m.dossier.errors)}
    >
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={
          <>
            {t.summary({ turns: f.lines(tally.turns), people: f.people(tally.people), women: f.number(tally.women) })}
            {waits && dossier.handedOverBy && at !== null ? (
              <div>{t.sub({ by: dossier.handedOverBy, at: f.instant(at) })}</div>
            ) : null}
          </>
        }
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: `${dossier.unit.title}, ${dossier.round.name.toLowerCase()}`, href: `/dossiers/${id}` },
        ]}
        actions={
          steps.length > 0 ? (
            <Verbs
              of="dossier"
              offers={steps}
              action={step}
              form={await formFor(viewer, 'steps')}
              labels={{ send, send_supplement: send }}
              also={{ send: letter, send_supplement: letter }}
              primary={mainStep(steps)}
              align="end"
              hidden={
                <>
                  <input type="hidden" name="dossierId" value={id} />
                  <input type="hidden" name="version" value={dossier.version} />
                </>
              }
              m={m}
            />
          ) : null
        }
        m={m}
      />
      {isSent && steps.length > 0 ? <Notice kind="info">{t.recallHint}</Notice> : null}
      {waits || isSent ? (
        <div className="stack">
          {lines.some((line) => line.personId === own) ? <Notice kind="info">{t.own}</Notice> : null}
          {over.length > 0 ? (
            <Notice kind="warn" title={m.places.checkTitle}>
              <ul>
                {over.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
              <p>{m.places.checkWhy}</p>
            </Notice>
          ) : null}
          {cases.length > 0 ? (
            <CaseList lines={cases} names={names} ownPersonId={own} m={m} f={f} />
          ) : (
            <Notice kind="ok">{m.dossier.check.noExceptions}</Notice>
          )}
          <LetterPanel dossier={dossier} viewer={viewer} back={`/dossiers/${id}/sign`} m={m} f={f} />
          <ClassRoll caption={m.dossier.check.list} lines={lines} ownPersonId={own} m={m} f={f} />
        </div>
      ) : (
        <div className="sheet">
          <Empty
            title={t.nothing}
            action={<ButtonLink href={`/dossiers/${id}`}>{m.dossier.line.toDossier}</ButtonLink>}
          >
            {t.nothingText}
          </Empty>
        </div>
      )}
    </AppShell>
  );
}

function LetterFields({ isRequired, m }: { isRequired: boolean; m: ReturnType<typeof messagesFor> }) {
  const t = m.dossier.sign;
  const optional = isRequired ? undefined : m.ui.optional;
  return (
    <div className="fields">
      <TextField name="letterNumber" label={t.letterNumber} optional={optional} width="medium" />
      <DateField name="letterDay" label={t.letterDay} hint={m.ui.dayHint} optional={optional} />
    </div>
  );
}
