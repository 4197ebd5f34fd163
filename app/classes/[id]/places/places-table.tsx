import { TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { PlacesRow } from '#db/queries/unit-places.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface PlacesTableProps {
  rows: readonly PlacesRow[];
  /** The numbers to be shown, by unit; null where none are allotted. */
  shown: ReadonlyMap<string, number | null>;
  /** Fields to write in, or only the numbers. */
  mayWrite: boolean;
  m: Messages;
  f: Format;
}

/** The units with what they ask for and what they have. */
export function PlacesTable({ rows, shown, mayWrite, m, f }: PlacesTableProps) {
  const t = m.places;
  return (
    <DataTable
      caption={t.list}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'unit', head: t.unit, names: true, cell: ({ title }) => title },
        { key: 'people', head: t.people, align: 'end', cell: ({ people }) => f.number(people) },
        { key: 'need', head: t.need, align: 'end', cell: ({ need }) => f.number(need) },
        { key: 'accepted', head: t.accepted, align: 'end', cell: ({ accepted }) => f.number(accepted) },
        {
          key: 'places',
          head: t.places,
          cell: ({ id, title }) => {
            const places = shown.get(id) ?? null;
            if (!mayWrite) return places === null ? '' : f.number(places);
            return (
              <TextField
                name={`places.${id}`}
                label={<span className="hidden-text">{t.placesOf({ unit: title })}</span>}
                width="tiny"
                inputMode="numeric"
                autoComplete="off"
                optional=""
                defaultValue={places ?? ''}
              />
            );
          },
        },
        {
          key: 'difference',
          head: t.difference,
          cell: ({ id, asking }) => difference(shown.get(id) ?? null, asking, m, f),
        },
      ]}
      empty={<Empty title={t.none} />}
      m={m}
    />
  );
}

/** How far what the unit asks for is from its places; a word, not a sign alone. */
function difference(places: number | null, asking: number, m: Messages, f: Format) {
  const t = m.places;
  if (places === null || asking === places) return null;
  return asking > places ? (
    <Tag tone="late">{t.beyond({ n: f.number(asking - places) })}</Tag>
  ) : (
    <span className="muted">{t.unused({ n: f.number(places - asking) })}</span>
  );
}
