import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { Facts } from '#components/page/facts.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { askedWords, levelWords } from '#components/people/standard-words.ts';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { Pagination } from '#components/table/pagination.tsx';
import { standardGap } from '#db/queries/gap.ts';
import { peopleChoices } from '#db/queries/people-choices.ts';
import { lacksAnything, tally, tallyBy, tallyByStandard } from '#domain/eligibility/standard-gap.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { ByStandard } from './by-standard.tsx';
import { gapAddress, gapFilterOf, shownBindings } from './filter.ts';
import { Lacking } from './lacking.tsx';
import { Tallies } from './tallies.tsx';

const PER_PAGE = 50;

/** Who lacks what of which standard: per standard, unit and post, and by name. */
export default async function GapPage({ searchParams }: Page) {
  const viewer = await requireViewer('workforce.read');
  const query = await searchParams;
  const filter = gapFilterOf(query);
  const on = await requestDay();
  const { standards, people } = await standardGap(viewer, filter, on);
  const choices = await peopleChoices(viewer, 'people.read', on);
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.gap;
  const posts = new Map(choices.positions.map(({ code, name }) => [code, name]));
  const whole = tally(people);
  const asked = shownBindings({}, { standards });
  const bindings = shownBindings(filter, { standards });
  const rows = tallyByStandard(people, standards);
  const units = tallyBy(people, ({ unitId }) => unitId);
  const positions = tallyBy(people, ({ positionCode }) => positionCode).sort(
    (a, b) => order(choices.positions, a.key) - order(choices.positions, b.key),
  );
  const lacking = people.filter(lacksAnything);
  const pages = Math.max(1, Math.ceil(lacking.length / PER_PAGE));
  const page = Math.min(Math.max(1, Number.parseInt(String(query.page ?? '1'), 10) || 1), pages);
  return (
    <AppShell viewer={viewer} current="workforce">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub({ day: f.day(on) })}
        crumbs={[{ label: m.workforce.title, href: '/workforce' }]}
        actions={
          <>
            <ButtonLink href="/workforce/needs">{t.next.link}</ButtonLink>
            <ListLinks here="/workforce/gap" query={query} m={m} />
          </>
        }
        m={m}
      />
      <FilterBar clearHref={Object.values(filter).some(Boolean) ? '/workforce/gap' : undefined} m={m}>
        {choices.units.length > 1 ? (
          <SelectField
            name="unit"
            label={t.unit}
            empty={t.allUnits}
            options={choices.units.map(({ id, title }) => ({ value: id, label: title }))}
            defaultValue={filter.unitId}
            optional=""
          />
        ) : null}
        <SelectField
          name="position"
          label={t.position}
          empty={t.allPositions}
          options={choices.positions.map(({ code, name, group }) => ({ value: code, label: name, group }))}
          defaultValue={filter.position}
          optional=""
        />
        <SelectField
          name="kind"
          label={t.kind}
          empty={t.allKinds}
          options={asked.map((binding) => ({ value: binding, label: t.below[binding] }))}
          defaultValue={filter.binding}
          optional=""
        />
        <SelectField
          name="standard"
          label={t.standard}
          empty={t.allStandards}
          options={standards.map((standard) => ({
            value: standard.id,
            label: askedWords(standard, m),
            group: t.bindings[standard.binding],
          }))}
          defaultValue={filter.standard}
          optional=""
        />
      </FilterBar>
      <div className="stack">
        <Facts
          facts={[
            ...bindings.map((binding) => ({
              label: t.below[binding],
              value: f.people(whole[binding].people),
              of: `/ ${f.number(whole.of)} · ${f.turns(whole[binding].turns)}`,
              href: gapAddress(filter, { kind: binding }),
            })),
            ...rows
              .filter(({ standard }) => standard.binding === 'goal')
              .map(({ standard, people: n, of }) => ({
                label: t.goalFact({ asks: levelWords(standard.requirement, m) }),
                value: f.number(n),
                of: t.of({ n: f.people(of) }),
                href: gapAddress(filter, { standard: standard.id }),
              })),
          ]}
        />
        <p className="small muted">
          {t.apart} {t.turnsHint} {t.levelsOnly}
        </p>
        <ByStandard rows={rows} posts={posts} href={(standard) => gapAddress(filter, { standard })} m={m} f={f} />
        {units.length > 1 ? (
          <Tallies
            title={t.byUnit}
            head={t.unit}
            bindings={bindings}
            rows={units.map(({ key, tally: counts, members }) => ({
              key,
              label: members[0]?.unit ?? '',
              href: gapAddress(filter, { unit: key }),
              tally: counts,
            }))}
            whole={whole}
            m={m}
            f={f}
          />
        ) : null}
        <Tallies
          title={t.byPosition}
          head={t.position}
          bindings={bindings}
          rows={positions.map(({ key, tally: counts }) => ({
            key: key ?? '',
            label: (key && posts.get(key)) || t.otherPosition,
            href: key && posts.has(key) ? gapAddress(filter, { position: key }) : undefined,
            tally: counts,
          }))}
          whole={whole}
          m={m}
          f={f}
        />
        <Lacking rows={lacking.slice((page - 1) * PER_PAGE, page * PER_PAGE)} byUnit={units.length > 1} m={m} f={f} />
        <Pagination page={page} of={pages} href={(n) => gapAddress(filter, n > 1 ? { page: String(n) } : {})} m={m} />
      </div>
    </AppShell>
  );
}

/** Where a post stands in the protocol; one that is in no catalogue comes last. */
function order(positions: readonly { code: string }[], code: string | null): number {
  const at = positions.findIndex((position) => position.code === code);
  return at < 0 ? positions.length : at;
}
