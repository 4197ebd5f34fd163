import { nextYearNeeds } from '#db/queries/needs.ts';
import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperFrame } from '../../../paper-list.tsx';
import { CarriedOver } from '../carried-over.tsx';
import { Contents } from '../contents.tsx';
import { needsHead, unitOf } from '../head.ts';
import { NeedsByUnit } from '../needs-by-unit.tsx';

/** The draft of next year's needs on paper: by content, by unit, and what was carried over. */
export default async function NeedsPrint({ searchParams }: Page) {
  const asked = await askedBy(await requireViewer('workforce.read'));
  const query = await searchParams;
  const { viewer, m, f, now } = asked;
  const unitId = unitOf(query);
  const needs = await nextYearNeeds(viewer, { unitId }, now);
  const head = await needsHead(asked, needs, unitId);
  return (
    <PaperFrame asked={asked} {...head} current="workforce" here="/workforce/needs" query={query}>
      <div className="stack landscape">
        <Contents needs={needs} m={m} f={f} />
        {needs.units.length > 1 ? <NeedsByUnit needs={needs} m={m} f={f} /> : null}
        <CarriedOver rows={needs.carried} m={m} f={f} />
      </div>
    </PaperFrame>
  );
}
