import { Tag } from '#components/page/tag.tsx';
import { closingWords } from '#components/register/closing-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import type { DossierClass } from '#db/queries/dossier-classes.ts';
import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { OwnPlaces } from '#db/queries/unit-places.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { isOwnUnit } from '../editing.ts';
import { isStanding } from '../progress.ts';
import { troubleOf } from '../trouble.ts';

interface ClassTableProps {
  dossier: DossierDetail;
  classes: readonly DossierClass[];
  lines: readonly LineRow[];
  /** What was allotted to the unit, in classes where places were allotted. */
  places: readonly OwnPlaces[];
  m: Messages;
  f: Format;
}

/** The round's classes, those that can still be registered for first, with the unit's answer to each. */
export function ClassTable({ dossier, classes, lines, places, m, f }: ClassTableProps) {
  const t = m.dossier.classes;
  const closings = new Map(dossier.closings.map((closing) => [closing.classId, closing]));
  const isOpen = ({ id }: DossierClass) => closings.get(id)?.isOpen ?? false;
  const rows = [...classes.filter(isOpen), ...classes.filter((klass) => !isOpen(klass))];
  const own = new Map(places.map((row) => [row.classId, row]));
  const ofClass = Map.groupBy(lines.filter(isStanding), (line) => line.classId);
  return (
    <div id="classes">
      <DataTable
        caption={t.title}
        showCaption
        rows={rows}
        rowKey={(klass) => klass.id}
        group={(klass) => (isOpen(klass) ? t.open : t.closed)}
        columns={[
          {
            key: 'name',
            head: t.name,
            cell: (klass) => <a href={`/dossiers/${dossier.id}/classes/${klass.id}`}>{klass.name}</a>,
          },
          {
            key: 'dates',
            head: t.dates,
            cell: (klass) => (klass.startsOn && klass.endsOn ? f.dayRange(klass.startsOn, klass.endsOn) : t.noDates),
          },
          {
            key: 'closes',
            head: t.closes,
            cell: ({ id }) => {
              const at = closings.get(id)?.closesAt;
              return at ? closingWords(at, m, f) : m.dossier.noClosing;
            },
          },
          { key: 'quota', head: t.quota, align: 'end', cell: (klass) => f.number(klass.quota) },
          {
            key: 'registered',
            head: t.registered,
            cell: (klass) => (
              <>
                <Answer
                  dossier={dossier}
                  klass={klass}
                  isOpen={isOpen(klass)}
                  lines={ofClass.get(klass.id) ?? []}
                  m={m}
                  f={f}
                />
                <Allotted places={own.get(klass.id)} m={m} f={f} />
              </>
            ),
          },
        ]}
        empty={null}
        m={m}
      />
    </div>
  );
}

/** How many the unit asks for out of what it was allotted, in all its dossiers; nothing where the class is open to all. */
function Allotted({ places, m, f }: { places: OwnPlaces | undefined; m: Messages; f: Format }) {
  if (!places) return null;
  const { asking, places: allotted } = places;
  const words = m.dossier.classes.allotted({ asking: f.number(asking), places: f.number(allotted) });
  return asking > allotted ? (
    <div>
      <Tag tone="late">{words}</Tag>
    </div>
  ) : (
    <small>{words}</small>
  );
}

interface AnswerProps extends Omit<ClassTableProps, 'classes' | 'places'> {
  klass: DossierClass;
  isOpen: boolean;
}

/** How many are put forward, and how many of them need a look; or that there is no need, or no answer yet. */
function Answer({ dossier, klass, isOpen, lines, m, f }: AnswerProps) {
  const t = m.dossier.classes;
  if (lines.length === 0)
    return dossier.noNeedClassIds.includes(klass.id) || dossier.state === 'no_need' ? (
      <Tag tone="ok">{t.noNeed}</Tag>
    ) : (
      <Tag tone="none">{isOpen ? t.none : t.noneClosed}</Tag>
    );
  const isUnit = isOwnUnit(dossier);
  const inTrouble = lines.filter(
    (line) => (isUnit ? troubleOf(line, dossier.closings, m).length : line.open) > 0,
  ).length;
  return (
    <>
      {f.lines(lines.length)}
      {inTrouble > 0 ? (
        <div>
          <Tag tone="fix">{t.trouble({ n: inTrouble })}</Tag>
        </div>
      ) : null}
    </>
  );
}
