import { ButtonLink } from '#components/form/button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import type { ClassDetail } from '#db/queries/classes.ts';
import type { LineOffer } from '#db/queries/line-offers.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import type { Query } from '#server/page.ts';
import { ready } from './office-offers.ts';

interface ClassHeadProps {
  found: ClassDetail;
  /** What the list is narrowed to on screen. */
  query: Query;
  offers: readonly (readonly LineOffer[])[];
  viewer: Viewer;
  now: number;
  m: Messages;
  f: Format;
}

/** The class in one line, and where its list can go from here. */
export function ClassHead({ found, query, offers, viewer, now, m, f }: ClassHeadProps) {
  const t = m.classes;
  const last = found.rounds.at(-1);
  const closesAt = last ? (last.classClosesAt ?? last.closesAt) : null;
  const at = closesAt === null ? '' : f.closing(closesAt);
  const goesUp = permits(viewer, 'submission.write') && ready(offers, 'put_in', ['submission_allows']) > 0;
  const isSummoned = permits(viewer, 'line.review') && ready(offers, 'nominate_external') > 0;
  const ends = permits(viewer, 'result.write') && (ready(offers, 'complete') > 0 || ready(offers, 'drop_out') > 0);
  const ranks = permits(viewer, 'board.read') && found.counts.registered > 0;
  const sub = [
    found.cancelledAt === null
      ? null
      : m.plans.class.cancelledOn({ at: f.instant(found.cancelledAt), reason: found.cancelReason }),
    found.startsOn && found.endsOn ? f.dayRange(found.startsOn, found.endsOn) : t.noDates,
    m.catalogue.intakeModes[found.intakeMode],
    found.provider,
    closesAt === null ? t.noClosing : now < closesAt ? t.closesAt({ at }) : t.closedAt({ at }),
  ];
  return (
    <PageHead
      title={found.name}
      sub={sub.filter(Boolean).join(' · ')}
      crumbs={[
        { label: t.crumb, href: `/classes?plan=${found.planId}` },
        { label: found.plan.number ?? found.plan.title, href: `/plans/${found.planId}` },
      ]}
      actions={
        <>
          {ranks ? <ButtonLink href={`/classes/${found.id}/ranking`}>{m.ranking.open}</ButtonLink> : null}
          {permits(viewer, 'board.read') ? (
            <ButtonLink href={`/classes/${found.id}/places`}>{m.places.open}</ButtonLink>
          ) : null}
          <ListLinks here={`/classes/${found.id}`} query={query} m={m} />
          {ends ? <ButtonLink href={`/results/${found.id}`}>{t.results}</ButtonLink> : null}
          {isSummoned ? (
            <ButtonLink kind="go" href={`/classes/${found.id}/summons`}>
              {t.summons}
            </ButtonLink>
          ) : null}
          {goesUp ? (
            <ButtonLink kind="go" href={`/submissions/new?class=${found.id}`}>
              {t.propose}
            </ButtonLink>
          ) : null}
        </>
      }
      m={m}
    />
  );
}
