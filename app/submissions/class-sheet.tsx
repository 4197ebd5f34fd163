import { Facts } from '#components/page/facts.tsx';
import type { SubmissionDetail } from '#db/queries/submissions.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface ClassSheetProps {
  /** Whether the class is named: not where the page's title does it. */
  named: boolean;
  of: SubmissionDetail['classes'][number];
  m: Messages;
  f: Format;
}

/** One class of a submission in a few numbers: how many of how many, women, minorities, units, money. */
export function ClassSheet({ named, of: c, m, f }: ClassSheetProps) {
  const t = m.submissions;
  const count = c.lines.length;
  const women = c.lines.filter((line) => line.person.gender === 'F').length;
  const minority = c.lines.filter((line) => line.person.ethnicity && line.person.ethnicity !== 'Kinh').length;
  const units = [...Map.groupBy(c.lines, (line) => line.unit.name)].map(([unit, lines]) => ({ unit, n: lines.length }));
  const cost = (c.costPerPerson ?? 0) * count;
  const dates = c.startsOn && c.endsOn ? f.dayRange(c.startsOn, c.endsOn) : t.noDates;
  return (
    <section aria-label={c.name} className="stack-tight">
      {named ? <h2>{c.name}</h2> : null}
      <p className="sub">{t.classLine({ dates, provider: c.provider ?? '' })}</p>
      <Facts
        facts={[
          { label: t.proposed, value: f.number(count) },
          { label: t.quota, value: f.number(c.quota), tone: c.seated > c.quota ? 'late' : undefined },
          { label: t.female, value: f.number(women), of: f.share(women, count) },
          { label: t.minority, value: f.number(minority), of: f.share(minority, count) },
          { label: t.units, value: f.number(units.length) },
          {
            label: t.cost,
            value: cost > 0 ? f.number(cost / 1e6) : t.noCost,
            of: cost > 0 ? t.millions({ source: c.funding ?? '' }) : (c.funding ?? undefined),
          },
        ]}
      />
      <details>
        <summary>{t.byUnit}</summary>
        <ul className="columns">
          {units.map(({ unit, n }) => (
            <li key={unit}>
              {unit}: {f.number(n)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
