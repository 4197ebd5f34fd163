import type { ReportForPaper } from '#db/queries/papers/report.ts';
import { CLASS_CATEGORIES, GRADES } from '#domain/codes.ts';
import { reportWords as words } from '#messages/papers/report.ts';
import { catalogue } from '#messages/vi/catalogue.ts';
import type { Paper } from '../model.ts';
import { ended, letterSection } from './letter.ts';
import { counted, money, planOf, writerOf, written } from './parts.ts';
import { reportTables } from './report-tables.ts';

/** The report on what became of a plan: the sums in words, and the tables by staff, unit, source of money and class. */
export function reportPaper(found: ReportForPaper): Paper {
  const { on, at, plan } = found;
  const about = words.about({ year: plan.year });
  return {
    title: about,
    file: words.file({ plan: plan.number ?? plan.title }),
    at,
    sections: [
      letterSection(
        found,
        { number: null, day: null, year: on.slice(0, 4) },
        { called: { title: words.title, about }, to: [found.government.whole], texts: texts(found) },
      ),
      ...reportTables(found),
    ],
  };
}

function texts(found: ReportForPaper): string[] {
  const { classes, staff, people, peopleByCategory, on, government } = found;
  const writer = writerOf(found);
  const held = classes.filter(({ cancelledAt }) => cancelledAt === null);
  const sum = (key: 'registered' | 'decided' | 'completed' | 'failed' | 'droppedOut') =>
    classes.reduce((all, row) => all + row[key], 0);
  const ofStaff = (key: 'women' | 'minority') => staff.reduce((all, row) => all + row[key], 0);
  const cancelled = classes.length - held.length;
  const categories = CLASS_CATEGORIES.flatMap((category) => {
    const turns = staff.reduce((all, row) => all + (row.category === category ? row.turns : 0), 0);
    const persons = peopleByCategory.find((row) => row.category === category)?.people ?? 0;
    const name = catalogue.classCategories[category];
    return turns > 0 ? [words.ofCategory({ name, turns: counted(turns), people: counted(persons) })] : [];
  });
  return [
    words.opening({ plan: planOf(found), writer, day: written(on) }),
    words.classes({
      n: counted(held.length),
      quota: counted(held.reduce((all, { quota }) => all + quota, 0)),
      cancelled: cancelled > 0 ? counted(cancelled) : null,
    }),
    words.registered({ turns: counted(sum('registered')), people: counted(people.registered) }),
    words.decided({
      ...{ turns: counted(sum('decided')), people: counted(people.decided) },
      ...{ women: counted(ofStaff('women')), minority: counted(ofStaff('minority')) },
    }),
    ...ended(categories),
    words.results({
      ...{ completed: counted(sum('completed')), people: counted(people.completed), grades: gradesOf(found) },
      ...{ failed: counted(sum('failed')), droppedOut: counted(sum('droppedOut')) },
    }),
    moneyOf(found),
    words.closing({ writer, government: government.short }),
  ];
}

function gradesOf({ grades }: ReportForPaper): string {
  const known = [...GRADES, null].flatMap((grade) => {
    const n = grades.find((row) => row.grade === grade)?.n ?? 0;
    const name = grade ? catalogue.grades[grade] : words.noGrade;
    return n > 0 ? [words.gradeOf({ grade: name, n: counted(n) })] : [];
  });
  return known.join(', ');
}

function moneyOf({ classes }: ReportForPaper): string {
  const total = classes.reduce((all, { costPerPerson, decided }) => all + (costPerPerson ?? 0) * decided, 0);
  return total > 0 ? words.money({ total: money(total) }) : words.noMoney;
}
