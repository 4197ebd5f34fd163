import type { DatabaseSync } from 'node:sqlite';
import { ELSEWHERE, HERE } from './cast.ts';

const UNIT = `(select id from org_unit where name = '${HERE}')`;
const OTHER = `(select id from org_unit where name = '${ELSEWHERE}')`;
const CLASS = (code: string) => `(select id from course_class where code = '${code}')`;
const A_LINE = `select id as lineId, class_id as id from line where unit_id = ${UNIT} and state = 'completed' limit 1`;

/** One record of each noun, by a query whose columns are the parameters of the path. Unit's records are Cam Giá's. */
export const EXAMPLE = {
  round: 'select id as roundId from round',
  class: `select ${CLASS('QLNN-CV-22')} as id`,
  taughtClass: `select ${CLASS('QLNN-CV-22')} as classId`,
  line: A_LINE,
  lineItself: `select id from line where unit_id = ${UNIT} and state = 'completed' limit 1`,
  dossier: `select id from dossier where unit_id = ${UNIT}`,
  dossierClass: `select id, ${CLASS('NV-VPTK-22')} as classId from dossier where unit_id = ${UNIT}`,
  dossierPerson: `select dossier_id as id, person_id as personId from line where unit_id = ${UNIT} limit 1`,
  dossierVersion: `select subject_id as id, number from version where subject_id = (select id from dossier where unit_id = ${UNIT})`,
  import: `select id from list_import where unit_id = ${UNIT}`,
  person: `select person_id as id from line where unit_id = ${UNIT} limit 1`,
  account: `select id from account where username = 'camgia'`,
  move: `select id as move from person_move where to_unit_id = ${UNIT} and state = 'offered'`,
  paper: `select id from attachment where id = 'paper.here'`,
  decidedSubmission: `select submission_id as id from submission_class where class_id = ${CLASS('QLNN-CV-22')}`,
  waitingSubmission: `select submission_id as id from submission_class where class_id = ${CLASS('NV-VPTK-22')}`,
  publishedDecision: `select id from decision d where class_id = ${CLASS('QLNN-CV-22')} and state = 'published'
    and exists (select 1 from line where decision_id = d.id and unit_id = ${UNIT})
    and not exists (select 1 from line where decision_id = d.id and unit_id = ${OTHER})`,
  decisionPaper: `select 'decision' as kind, d.id from decision d where class_id = ${CLASS('QLNN-CV-22')} and state = 'published'
    and exists (select 1 from line where decision_id = d.id and unit_id = ${UNIT})
    and not exists (select 1 from line where decision_id = d.id and unit_id = ${OTHER})`,
  lookUp: 'select look_up_code as code from decision where look_up_code is not null limit 1',
  draftDecisionPaper: `select 'decision' as kind, id from decision where class_id = ${CLASS('LLCT-SC-22')} and state = 'drafted'`,
  callPaper: `select 'call' as kind, id from round`,
  reminderPaper: `select 'reminder' as kind, id from round`,
  registrationPaper: `select 'registration-list' as kind, id from dossier where unit_id = ${UNIT}`,
  requestPaper: `select 'party-request' as kind, id from party_request`,
  submissionPaper: `select 'submission' as kind, submission_id as id from submission_class where class_id = ${CLASS('NV-VPTK-22')}`,
  nominationPaper: `select 'nomination' as kind, ${CLASS('QPAN-DT4-22A')} as id`,
  learnerListPaper: `select 'learner-list' as kind, ${CLASS('QLNN-CV-22')} as id`,
  attendancePaper: `select 'attendance' as kind, ${CLASS('QPAN-DT4-22A')} as id`,
  resultsPaper: `select 'results' as kind, ${CLASS('QLNN-CV-22')} as id`,
  reportPaper: `select 'report' as kind, id from plan where state <> 'draft'`,
  draftDecision: `select id from decision where class_id = ${CLASS('LLCT-SC-22')} and state = 'drafted'`,
  partyRequest: 'select id from party_request',
  notice: `select id from outbox where unit_id = ${UNIT} and role = 'unit_clerk' limit 1`,
  plan: `select id from plan where state <> 'draft'`,
  planFile: `select id || '.ics' as id from plan where state <> 'draft'`,
  draftPlan: `select id from plan where state = 'draft'`,
  planClass: `select plan_id as id, id as classId from course_class where code = 'QLNN-CV-22'`,
  proposal: 'select id from proposal',
  proposalClass: `select p.id, c.id as classId from proposal p join course_class c on c.plan_id = p.plan_id
    where exists (select 1 from json_each(p.settings, '$.courses') where value = c.code) limit 1`,
  roundItself: 'select id from round',
  unit: `select ${UNIT} as id`,
  headedUnit: `select ${UNIT} as unitId`,
  paperKind: `select 'decision' as kind`,
} as const;
export type Example = keyof typeof EXAMPLE;

/** What the sample world holds nothing of: a paper of a line, a scanned letter, a move to this unit, a plan in draft. */
export function foundPapers(world: DatabaseSync): void {
  world.exec(`
    insert into file values ('file.here', '', 'a.pdf', 'application/pdf', 4, x'25504446', 0, null);
    insert into attachment select 'paper.here', lineId, 'file.here', null, null, 0, null from (${A_LINE});
    update dossier set letter_file_id = 'file.here' where unit_id = ${UNIT};
    update party_request set reply_file_id = 'file.here';
    update person_move set to_unit_id = ${UNIT} where state = 'offered';
    create temp table draft as select * from plan;
    update draft set id = 'plan.draft', state = 'draft', number = 'x';
    insert into plan select * from draft;
    drop table draft;
  `);
}

/** The address of an example: `/people/[id]` with the parameters filled in. */
export function addressOf(path: string, example: Example | undefined, world: DatabaseSync): string {
  if (!example) return path;
  const row = world.prepare(EXAMPLE[example]).get();
  if (!row) throw new Error(`the world holds no ${example}`);
  return path.replace(/\[(\w+)\]/g, (_all, name: string) => encodeURIComponent(String(row[name])));
}
