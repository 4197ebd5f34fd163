import type { CheckRow } from '#components/page/check-list.tsx';
import type { DossierClass } from '#db/queries/dossier-classes.ts';
import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { OwnPlaces } from '#db/queries/unit-places.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { overPlaces } from '../../over-places.ts';
import { isStanding } from '../../progress.ts';
import type { Tally } from '../../tally.ts';

interface Given {
  dossier: DossierDetail;
  classes: readonly DossierClass[];
  lines: readonly LineRow[];
  /** The unit's places in the classes of which some were allotted. */
  places: readonly OwnPlaces[];
  /** Of what is sent now. */
  tally: Tally;
  m: Messages;
  f: Format;
}

/** The dossier in a few lines, each with the way to change it. */
export function checkRows({ dossier, classes, lines, places, tally, m, f }: Given): CheckRow[] {
  const t = m.dossier.check;
  const { turns, people, women, classes: into } = tally;
  const toClasses = `/dossiers/${dossier.id}#classes`;
  const sent = lines.filter((line) => line.state !== 'draft' && isStanding(line)).length;
  const answered = new Set([...lines.filter(isStanding).map((line) => line.classId), ...dossier.noNeedClassIds]);
  const open = new Set(dossier.closings.filter((closing) => closing.isOpen).map((closing) => closing.classId));
  const silent = classes.filter((klass) => open.has(klass.id) && !answered.has(klass.id));
  const { letterNumber, letterDay, unit } = dossier;
  const { letterOf, noLetter, letterRequired, letterOptional } = m.dossier.sign;
  return [
    { label: t.unit, value: dossier.unit.title },
    { label: t.round, value: `${dossier.round.name}, ${m.dossier.plan({ number: dossier.plan.number ?? '' })}` },
    {
      label: t.turns,
      value: t.turnsValue({
        turns: f.lines(turns),
        people: f.people(people),
        women: f.number(women),
        classes: into,
      }),
      href: toClasses,
    },
    ...(sent > 0 ? [{ label: t.sentBefore, value: f.lines(sent) }] : []),
    ...placesRows({ classes, places, m, f }),
    { label: t.noNeed, value: t.noNeedValue({ n: dossier.noNeedClassIds.length }), href: toClasses },
    silent.length > 0
      ? { label: t.silent, value: t.silentValue({ n: silent.length }), why: t.silentWhy, href: toClasses }
      : { label: t.silent, value: t.allAnswered },
    ...(unit.coveringLetter === 'unused'
      ? []
      : [
          {
            label: m.dossier.sign.letter,
            value:
              letterNumber && letterDay
                ? letterOf({ number: letterNumber, day: f.day(letterDay) })
                : `${noLetter}. ${unit.coveringLetter === 'required' ? letterRequired : letterOptional}`,
            href: `/dossiers/${dossier.id}`,
          },
        ]),
  ];
}

/** Where the unit asks for more than its places: it may be sent, and what becomes of it is said. */
function placesRows({ classes, places, m, f }: Pick<Given, 'classes' | 'places' | 'm' | 'f'>): CheckRow[] {
  if (places.length === 0) return [];
  const over = overPlaces(classes, places, m, f);
  return over.length === 0
    ? [{ label: m.places.checkTitle, value: m.places.checkNone }]
    : [{ label: m.places.checkTitle, value: over.join('; '), why: m.places.checkWhy }];
}
