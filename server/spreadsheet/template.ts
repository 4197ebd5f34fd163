import { workbook as words } from '#messages/vi/workbook.ts';
import { type BookCell, writeBook } from './book.ts';
import { columnName } from './reference.ts';

/** A person of the unit as the template lists them; what is not known stays empty. */
export interface TemplatePerson {
  name: string;
  gender: 'F' | 'M' | null;
  /** A partial day. */
  birth: string | null;
  citizenId: string | null;
  position: string;
}

export interface TemplateClass {
  code: string;
  name: string;
  /** The closing moment in words, such as "17:00 ngày 15/04/2022". */
  closes: string;
}

/** So many classes can be chosen for a person without typing; more are typed into one cell, with semicolons. */
const CHOICES = 3;
/** Empty rows at the end, for people whom the register does not have yet. */
const SPARE = 20;
const HEADING_ROW = 7;

/**
 * The workbook that a unit fetches, fills in and sends back: its people in their order, the open classes to choose from,
 * and room for more. It is a Vietnamese paper whatever the language of the pages, and `readRegistrationList` reads it
 * without a question.
 * @param form.letterhead the superior body and the unit, as papers name them
 * @param form.plan the plan's number
 */
export function registrationTemplate(form: {
  letterhead: readonly [superior: string, unit: string];
  plan: string;
  people: readonly TemplatePerson[];
  classes: readonly TemplateClass[];
}): Promise<Buffer> {
  const { headings, sheets, title, underPlan, hint } = words.template;
  const courses = Array.from({ length: CHOICES }, (_, i) => headings.course(i + 1));
  const columns = [
    headings.number,
    headings.name,
    headings.gender,
    headings.birth,
    headings.citizenId,
    headings.position,
    ...courses,
    headings.note,
  ];
  const firstCourse = columns.indexOf(courses[0] ?? '') + 1;
  const count = form.people.length + SPARE;
  const line = (value: string, bold = false): BookCell[] => [
    { value, bold, center: true, columnSpan: columns.length },
    ...Array<null>(columns.length - 1).fill(null),
  ];
  return writeBook([
    {
      name: sheets.form,
      widths: [6, 28, 10, 15, 17, 32, ...courses.map(() => 36), 24],
      rows: [
        [form.letterhead[0].toUpperCase()],
        [{ value: form.letterhead[1].toUpperCase(), bold: true }],
        [],
        line(title, true),
        line(underPlan(form.plan)),
        line(hint),
        columns.map(heading),
        ...Array.from({ length: count }, (_, i) => personRow(i, form.people[i])),
      ],
      header: { from: HEADING_ROW, to: HEADING_ROW },
      choices:
        form.classes.length === 0
          ? []
          : [
              {
                cells: `${columnName(firstCourse)}${HEADING_ROW + 1}:${columnName(firstCourse + CHOICES - 1)}${HEADING_ROW + count}`,
                source: `'${sheets.classes}'!$C$2:$C$${form.classes.length + 1}`,
              },
            ],
    },
    {
      name: sheets.classes,
      widths: [18, 60, 80, 24],
      rows: [
        [headings.classCode, headings.className, headings.choice, headings.closes].map(heading),
        ...form.classes.map(({ code, name, closes }) => [code, name, `${code} – ${name}`, closes]),
      ],
      header: { from: 1, to: 1 },
    },
  ]);
}

function heading(value: string): BookCell {
  return { value, bold: true, center: true, wrap: true, border: true };
}

function personRow(index: number, person: TemplatePerson | undefined): BookCell[] {
  const { genders } = words.template;
  const bordered = { border: true, wrap: true };
  return [
    { value: person ? index + 1 : null, border: true, center: true },
    { value: person?.name ?? null, ...bordered },
    { value: person?.gender ? genders[person.gender] : null, border: true, center: true },
    { value: { day: person?.birth ?? null }, border: true, center: true },
    { value: person?.citizenId ?? null, ...bordered, asText: true },
    { value: person?.position ?? null, ...bordered },
    ...Array.from({ length: CHOICES + 1 }, (): BookCell => ({ value: null, ...bordered })),
  ];
}
