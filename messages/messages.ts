import { admin as enAdmin } from './en/admin.ts';
import { amendments as enAmendments } from './en/amendments.ts';
import { auth as enAuth } from './en/auth.ts';
import { board as enBoard } from './en/board.ts';
import { calendar as enCalendar } from './en/calendar.ts';
import { catalogue as enCatalogue } from './en/catalogue.ts';
import { classes as enClasses } from './en/classes.ts';
import { commitments as enCommitments } from './en/commitments.ts';
import { conditions as enConditions } from './en/conditions.ts';
import { decisions as enDecisions } from './en/decisions.ts';
import { delegations as enDelegations } from './en/delegations.ts';
import { dossier as enDossier } from './en/dossier.ts';
import { events as enEvents } from './en/events.ts';
import { findings as enFindings } from './en/findings.ts';
import { forms as enForms } from './en/forms.ts';
import { gap as enGap } from './en/gap.ts';
import { history as enHistory } from './en/history.ts';
import { home as enHome } from './en/home.ts';
import { imports as enImports } from './en/imports.ts';
import { lists as enLists } from './en/lists.ts';
import { lookUp as enLookUp } from './en/look-up.ts';
import { notices as enNotices } from './en/notices.ts';
import { opinionRules as enOpinionRules } from './en/opinion-rules.ts';
import { opinions as enOpinions } from './en/opinions.ts';
import { paperForms as enPaperForms } from './en/paper-forms.ts';
import { parallel as enParallel } from './en/parallel.ts';
import { people as enPeople } from './en/people.ts';
import { places as enPlaces } from './en/places.ts';
import { plans as enPlans } from './en/plans.ts';
import { proposals as enProposals } from './en/proposals.ts';
import { ranking as enRanking } from './en/ranking.ts';
import { reasons as enReasons } from './en/reasons.ts';
import { refusals as enRefusals } from './en/refusals.ts';
import { reports as enReports } from './en/reports.ts';
import { results as enResults } from './en/results.ts';
import { roles as enRoles } from './en/roles.ts';
import { states as enStates } from './en/states.ts';
import { submissions as enSubmissions } from './en/submissions.ts';
import { ui as enUi } from './en/ui.ts';
import { units as enUnits } from './en/units.ts';
import { vacancies as enVacancies } from './en/vacancies.ts';
import { versions as enVersions } from './en/versions.ts';
import { workbook as enWorkbook } from './en/workbook.ts';
import { workforce as enWorkforce } from './en/workforce.ts';
import { admin as viAdmin } from './vi/admin.ts';
import { amendments as viAmendments } from './vi/amendments.ts';
import { auth as viAuth } from './vi/auth.ts';
import { board as viBoard } from './vi/board.ts';
import { calendar as viCalendar } from './vi/calendar.ts';
import { catalogue as viCatalogue } from './vi/catalogue.ts';
import { classes as viClasses } from './vi/classes.ts';
import { commitments as viCommitments } from './vi/commitments.ts';
import { conditions as viConditions } from './vi/conditions.ts';
import { decisions as viDecisions } from './vi/decisions.ts';
import { delegations as viDelegations } from './vi/delegations.ts';
import { dossier as viDossier } from './vi/dossier.ts';
import { events as viEvents } from './vi/events.ts';
import { findings as viFindings } from './vi/findings.ts';
import { forms as viForms } from './vi/forms.ts';
import { gap as viGap } from './vi/gap.ts';
import { history as viHistory } from './vi/history.ts';
import { home as viHome } from './vi/home.ts';
import { imports as viImports } from './vi/imports.ts';
import { lists as viLists } from './vi/lists.ts';
import { lookUp as viLookUp } from './vi/look-up.ts';
import { notices as viNotices } from './vi/notices.ts';
import { opinionRules as viOpinionRules } from './vi/opinion-rules.ts';
import { opinions as viOpinions } from './vi/opinions.ts';
import { paperForms as viPaperForms } from './vi/paper-forms.ts';
import { parallel as viParallel } from './vi/parallel.ts';
import { people as viPeople } from './vi/people.ts';
import { places as viPlaces } from './vi/places.ts';
import { plans as viPlans } from './vi/plans.ts';
import { proposals as viProposals } from './vi/proposals.ts';
import { ranking as viRanking } from './vi/ranking.ts';
import { reasons as viReasons } from './vi/reasons.ts';
import { refusals as viRefusals } from './vi/refusals.ts';
import { reports as viReports } from './vi/reports.ts';
import { results as viResults } from './vi/results.ts';
import { roles as viRoles } from './vi/roles.ts';
import { states as viStates } from './vi/states.ts';
import { submissions as viSubmissions } from './vi/submissions.ts';
import { ui as viUi } from './vi/ui.ts';
import { units as viUnits } from './vi/units.ts';
import { vacancies as viVacancies } from './vi/vacancies.ts';
import { versions as viVersions } from './vi/versions.ts';
import { workbook as viWorkbook } from './vi/workbook.ts';
import { workforce as viWorkforce } from './vi/workforce.ts';

export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const vi = {
  admin: viAdmin,
  amendments: viAmendments,
  auth: viAuth,
  board: viBoard,
  calendar: viCalendar,
  catalogue: viCatalogue,
  classes: viClasses,
  commitments: viCommitments,
  conditions: viConditions,
  decisions: viDecisions,
  delegations: viDelegations,
  dossier: viDossier,
  events: viEvents,
  findings: viFindings,
  forms: viForms,
  gap: viGap,
  history: viHistory,
  home: viHome,
  imports: viImports,
  lookUp: viLookUp,
  opinionRules: viOpinionRules,
  notices: viNotices,
  lists: viLists,
  opinions: viOpinions,
  paperForms: viPaperForms,
  parallel: viParallel,
  people: viPeople,
  places: viPlaces,
  plans: viPlans,
  proposals: viProposals,
  reasons: viReasons,
  refusals: viRefusals,
  ranking: viRanking,
  reports: viReports,
  results: viResults,
  roles: viRoles,
  states: viStates,
  submissions: viSubmissions,
  ui: viUi,
  units: viUnits,
  vacancies: viVacancies,
  versions: viVersions,
  workbook: viWorkbook,
  workforce: viWorkforce,
};

/**
 * All words for people, by area. `messages/vi/AREA.ts` defines an area's keys, `messages/en/AREA.ts` is typed as the
 * same shape, so a word missing in English does not compile. A message is a string, or a function of named values:
 * `sent: (p: { n: number }) => \`Đã gửi ${p.n} lượt đăng ký\``. Labels of a closed list are a Record over its codes.
 * A client component is given the strings it shows, never this object: functions do not cross to the browser.
 */
export type Messages = typeof vi;

const en: Messages = {
  admin: enAdmin,
  amendments: enAmendments,
  auth: enAuth,
  board: enBoard,
  calendar: enCalendar,
  catalogue: enCatalogue,
  classes: enClasses,
  commitments: enCommitments,
  conditions: enConditions,
  decisions: enDecisions,
  delegations: enDelegations,
  dossier: enDossier,
  events: enEvents,
  findings: enFindings,
  forms: enForms,
  gap: enGap,
  history: enHistory,
  home: enHome,
  imports: enImports,
  lookUp: enLookUp,
  opinionRules: enOpinionRules,
  notices: enNotices,
  lists: enLists,
  opinions: enOpinions,
  paperForms: enPaperForms,
  parallel: enParallel,
  people: enPeople,
  places: enPlaces,
  plans: enPlans,
  proposals: enProposals,
  reasons: enReasons,
  refusals: enRefusals,
  ranking: enRanking,
  reports: enReports,
  results: enResults,
  roles: enRoles,
  states: enStates,
  submissions: enSubmissions,
  ui: enUi,
  units: enUnits,
  vacancies: enVacancies,
  versions: enVersions,
  workbook: enWorkbook,
  workforce: enWorkforce,
};

/** The words in one language; Vietnamese for anything unknown, so that an old cookie cannot break a page. */
export function messagesFor(locale: string | undefined): Messages {
  return locale === 'en' ? en : vi;
}
