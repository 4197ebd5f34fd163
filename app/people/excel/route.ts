import { exportPeople, type PersonRow } from '#db/queries/people.ts';
import { yearOf } from '#domain/time/partial-day.ts';
import { formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { listWorkbook, type WrittenColumn } from '#server/spreadsheet/write.ts';
import { requireViewer } from '#server/viewer.ts';
import { filterOf } from '../filter.ts';

/** The list as it is filtered on screen, all pages of it, in the shape that staff lists have. */
export async function GET(request: Request) {
  const viewer = await requireViewer('people.read');
  const on = await requestDay();
  const now = await requestNow();
  const filter = filterOf(Object.fromEntries(new URL(request.url).searchParams));
  const list = await exportPeople(viewer, filter, now);
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.people.excel;
  const bytes = await listWorkbook({
    sheetName: t.sheet,
    title: [t.title, t.asOf({ day: f.day(on), people: f.people(list.people) })],
    columns: columnsFor(m, yearOf(on)),
    rows: list.rows,
  });
  return workbookDownload(bytes, t.file);
}

function columnsFor(m: Messages, year: number): WrittenColumn<PersonRow>[] {
  const { excel: t, fields, masked } = m.people;
  const c = m.catalogue;
  const text = (
    heading: string,
    width: number,
    value: (row: PersonRow) => string | null | undefined,
  ): WrittenColumn<PersonRow> => ({ heading, width, value: (row) => value(row) ?? null });
  const birth = (heading: string, gender: 'F' | 'M'): WrittenColumn<PersonRow> => ({
    heading,
    width: 13,
    value: ({ values }) => (values.gender === gender && values.birth ? { day: values.birth } : null),
  });
  const ratingOf = (of: number) =>
    text(t.ratingOf({ year: of }), 11, ({ values }) => values.ratings.find((rated) => rated.year === of)?.grade);
  return [
    { heading: t.number, width: 6, center: true, value: (_row, index) => index + 1 },
    text(fields.name, 26, ({ values }) => values.name),
    birth(t.birthMale, 'M'),
    birth(t.birthFemale, 'F'),
    text(fields.ethnicity, 10, ({ values }) => values.ethnicity),
    text(fields.citizenId, 14, ({ citizenTail }) => citizenTail && masked({ tail: citizenTail })),
    text(t.unit, 24, ({ unit }) => unit),
    text(fields.category, 12, ({ category }) => category),
    text(fields.position, 28, ({ post }) => post),
    text(fields.rankCode, 10, ({ values }) => values.rankCode),
    text(fields.qualification, 14, ({ values: { qualification: q } }) => q && c.qualifications[q.level]),
    text(t.major, 18, ({ values }) => values.qualification?.major),
    text(fields.llct, 12, ({ values: { llct } }) => llct && c.politicalTheoryShort[llct.level]),
    text(fields.qlnn, 12, ({ values: { qlnn } }) => qlnn && c.stateManagementShort[qlnn.level]),
    text(fields.party, 14, ({ values: { party } }) => party && c.partyStatuses[party.status]),
    {
      heading: t.joinedOn,
      width: 13,
      value: ({ values: { party } }) => (party?.joinedOn ? { day: party.joinedOn } : null),
    },
    {
      heading: fields.recruitedOn,
      width: 13,
      value: ({ values }) => (values.recruitedOn ? { day: values.recruitedOn } : null),
    },
    ratingOf(year - 2),
    ratingOf(year - 1),
    { ...text(fields.phone, 14, ({ values }) => values.phone), asText: true },
  ];
}
