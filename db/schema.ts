/**
 * All tables, for the dialect of this process (DATABASE_URL), typed as the PostgreSQL form. Code reads and writes
 * through these; drizzle-kit reads this same file, once for each dialect (db/drizzle.*.config.ts).
 */
import { DIALECT } from './dialect.ts';
import { pgKit } from './kit-pg.ts';
import { sqliteKit } from './kit-sqlite.ts';
import { defineAccounts } from './schema/accounts.ts';
import { defineConsolidation } from './schema/consolidation.ts';
import { defineDecisions } from './schema/decisions.ts';
import { defineAudit, defineGround } from './schema/ground.ts';
import { defineImports } from './schema/imports.ts';
import { defineNotices } from './schema/notices.ts';
import { defineOrganisation } from './schema/organisation.ts';
import { definePapers } from './schema/papers.ts';
import { definePeople } from './schema/people.ts';
import { definePlans } from './schema/plans.ts';
import { defineRanking } from './schema/ranking.ts';
import { defineRegister } from './schema/register.ts';

const k = DIALECT === 'sqlite' ? sqliteKit : pgKit;

export const { auditHead, auditEvent, auditPayload, auditSubject, accessLog } = defineAudit(k);
const ground = defineGround(k);
const organisation = defineOrganisation(k);
const people = definePeople(k, organisation);
const plans = definePlans(k, organisation);
const register = defineRegister(k, organisation, people, plans, ground);

export const { idempotencyKey, version, outbox, formDraft, file } = ground;
export const { orgUnitType, orgUnit, orgUnitAncestor, orgUnitSuccession, staffCategory, position } = organisation;
const accounts = defineAccounts(k, organisation);
export const { account, roleGrant, delegation, session } = accounts;
export const { person, assignment, qualification, certificate, partyMembership, rating, personChange, personMove } =
  people;
export const { plan, round, classGroup, courseClass, roundClass, extension, classRoute, eligibilityRule } = plans;
export const { dossier, classNoNeed, line, lineFinding, lineOverride, attachment } = register;
const decisions = defineDecisions(k, plans, register, ground);
export const { submission, submissionClass, decision, lookUpCopy, result } = decisions;
export const { unitPlace, rankingCriterion, rankMove, seatVacancy, proposal } = defineRanking(
  k,
  organisation,
  plans,
  register,
);
export const {
  positionStandard,
  opinionRule,
  partyRequest,
  partyRequestLine,
  submissionFlag,
  amendment,
  studyCommitment,
} = defineConsolidation(k, plans, register, decisions, ground);
export const { importBatch, listImport, staffImport } = defineImports(k, organisation, plans, ground);
export const { letterhead, paperForm, paperSigner } = definePapers(k, organisation);
export const { calendarDay, mailPreference, noticeRead, mail, reminder } = defineNotices(
  k,
  organisation,
  accounts,
  plans,
  ground,
);
