import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm';
import { chooseSigner, publishDecision } from '#db/commands/decisions/publish.ts';
import { attachScan } from '#db/commands/decisions/scan.ts';
import { admitLines, beginClass } from '#db/commands/lines/admission.ts';
import { nominateExternal } from '#db/commands/lines/external.ts';
import { recordResults } from '#db/commands/lines/results.ts';
import { reviewLines } from '#db/commands/lines/review.ts';
import { answerOpinion } from '#db/commands/opinions/answer.ts';
import { askOpinion } from '#db/commands/opinions/ask.ts';
import { createSubmission } from '#db/commands/submissions/build.ts';
import { moveSubmission } from '#db/commands/submissions/move.ts';
import { courseClass, decision, dossier, line, lineFinding, submission } from '#db/schema.ts';
import { read } from '#db/store.ts';
import type { FindingCode } from '#domain/codes.ts';
import type { Cast } from './accounts.ts';
import { actor } from './actor.ts';
import { numberUp, waiveOpen } from './going-up.ts';
import { by } from './moment.ts';
import { blankScan } from './scan.ts';

/** What became of the classes that closed before the demo's day, each at a moment that the Plan's own dates allow. */
export async function decideClasses(cast: Cast): Promise<void> {
  await acceptClean(cast, 'QLNN-CV-22', '03-29');
  await decideClass(cast, 'QLNN-CV-22', {
    up: '03-30',
    proposal: '21/TTr-PNV',
    decided: '03-31',
    number: '398/QĐ-UBND',
    day: '04-01',
  });
  await admit(cast, 'QLNN-CV-22', '04-04');
  await finish(cast, 'QLNN-CV-22', '05-05');

  for (const [code, day, number] of [
    ['QPAN-DT4-22A', '04-12', '15/TB-HĐGDQPAN'],
    ['QPAN-DT4-22B', '04-12', '16/TB-HĐGDQPAN'],
  ] as const) {
    await acceptClean(cast, code, '04-11');
    await summon(cast, code, day, number);
  }
  await begin(cast, 'QPAN-DT4-22A', '04-18');
  await begin(cast, 'QPAN-DT4-22B', '04-25');

  await acceptClean(cast, 'QLNN-CVC-22', '04-25');
  await decideClass(cast, 'QLNN-CVC-22', {
    up: '04-26',
    proposal: '34/TTr-PNV',
    decided: '04-27',
    number: '512/QĐ-UBND',
    day: '04-28',
  });
  await acceptClean(cast, 'LLCT-SC-22', '05-04');
  await hearParty(cast, 'LLCT-SC-22', '05-04', ['85/PNV', '214-CV/BTCTU']);
  await decideClass(cast, 'LLCT-SC-22', { up: '05-05', decided: '05-09' });
  await acceptClean(cast, 'NV-VPTK-22', '05-11');
  await acceptQuestioned(cast, 'NV-VPTK-22', '05-11', 2);
  await decideClass(cast, 'NV-VPTK-22', { up: '05-11' });
  await acceptQuestioned(cast, 'LLCT-SC-22', '05-11', 2);
  await hearParty(cast, 'LLCT-SC-22', '05-11', ['92/PNV', '231-CV/BTCTU']);
  await decideClass(cast, 'LLCT-SC-22', { head: '05-11' });
  await askToMend(cast, 'NV-TPHT-22', '05-10', 3);
}

interface Course {
  /** Left out: it still stands with the head of office. */
  up?: string;
  /** The printed submission's number; left out: nobody has entered it. */
  proposal?: string;
  /** When the officer passed it to the head, where that was not on the day it went up. */
  head?: string;
  /** Left out: it still waits for the leader. */
  decided?: string;
  /** Left out: it still waits for its number. */
  number?: string;
  day?: string;
}

async function decideClass(cast: Cast, code: string, course: Course): Promise<void> {
  const officer = actor(cast, 'chuyenvien');
  const chief = actor(cast, 'truongphong');
  const klass = await classOf(code);
  const lineIds = (await linesIn(code, 'validated')).slice(0, klass.quota);
  const begun = course.head ?? course.up ?? '';
  const { id } = await createSubmission(by(officer, begun, '09:00'), {
    title: `Về việc cử cán bộ, công chức tham gia lớp ${klass.name}`,
    classIds: [klass.id],
    lineIds,
  });
  await take(id, 'send_to_head', by(officer, begun, '10:00'));
  if (!course.up) return;
  await waiveOpen(by(chief, course.up, '14:30'), id);
  await take(id, 'submit', by(chief, course.up, '15:00'));
  if (course.proposal) await numberUp(by(officer, course.up, '15:30'), id, course.proposal);
  if (!course.decided) return;
  await take(id, 'approve', by(actor(cast, 'lanhdao'), course.decided, '09:30'));
  const [made] = await read().select().from(decision).where(eq(decision.submissionId, id));
  if (!made) throw new Error(`nobody was approved for ${code}`);
  await chooseSigner(by(officer, course.decided, '14:00'), {
    id: made.id,
    version: made.version,
    signerName: 'Lê Quang Minh',
    signerTitle: 'Phó Chủ tịch',
    capacity: 'KT',
  });
  if (!course.number || !course.day) return;
  const clerk = actor(cast, 'vanthu');
  const scan = blankScan(`Ban quet mau: ${course.number}`);
  await attachScan(by(clerk, course.day, '09:00'), { id: made.id, file: { name: 'ban-quet-mau.pdf', content: scan } });
  const [now] = await read().select().from(decision).where(eq(decision.id, made.id));
  await publishDecision(by(clerk, course.day, '09:30'), {
    ...{ id: made.id, version: now?.version ?? 0, number: course.number },
    ...{ signedOn: `2022-${course.day}`, day: `2022-${course.day}` },
  });
}

async function take(id: string, event: 'send_to_head' | 'submit' | 'approve', ctx: ReturnType<typeof by>) {
  const [row] = await read().select({ version: submission.version }).from(submission).where(eq(submission.id, id));
  await moveSubmission(ctx, { id, event, version: row?.version ?? 0 });
}

/** The office accepts what is clean in the dossiers that it has received. */
async function acceptClean(cast: Cast, code: string, day: string): Promise<void> {
  const klass = await classOf(code);
  const questioned = read()
    .select({ one: sql`1` })
    .from(lineFinding)
    .where(and(eq(lineFinding.lineId, line.id), inArray(lineFinding.severity, ['block', 'warn'])));
  const rows = await read()
    .select({ id: line.id })
    .from(line)
    .innerJoin(dossier, eq(dossier.id, line.dossierId))
    .where(
      and(
        eq(line.classId, klass.id),
        eq(line.state, 'submitted'),
        inArray(dossier.state, ['received', 'settled']),
        notExists(questioned),
      ),
    );
  const lineIds = rows.map((row) => row.id);
  if (lineIds.length > 0) await reviewLines(by(actor(cast, 'chuyenvien'), day, '08:30'), { event: 'accept', lineIds });
}

/** Lines whose birth or levels leave the answer open come back to their units. */
async function askToMend(cast: Cast, code: string, day: string, count: number): Promise<void> {
  const lineIds = (await questioned(code, 'WRONG_TARGET')).slice(0, count);
  if (lineIds.length === 0) return;
  await reviewLines(by(actor(cast, 'chuyenvien'), day, '09:30'), {
    event: 'ask_fix',
    lineIds,
    reason: 'WRONG_TARGET',
    comment: 'Đề nghị đơn vị chọn người đúng chức danh hoặc nêu rõ nhiệm vụ được giao.',
  });
}

/** A few lines with a warning are accepted as well, for the head of office to judge. */
async function acceptQuestioned(cast: Cast, code: string, day: string, count: number): Promise<void> {
  const lineIds = (await questioned(code, 'TIME_CLASH')).slice(0, count);
  if (lineIds.length > 0) await reviewLines(by(actor(cast, 'chuyenvien'), day, '08:45'), { event: 'accept', lineIds });
}

async function questioned(code: string, finding: FindingCode): Promise<string[]> {
  const rows = await read()
    .selectDistinct({ id: line.id })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(dossier, eq(dossier.id, line.dossierId))
    .innerJoin(lineFinding, eq(lineFinding.lineId, line.id))
    .where(
      and(
        eq(courseClass.code, code),
        eq(line.state, 'submitted'),
        eq(dossier.state, 'received'),
        eq(lineFinding.code, finding),
      ),
    )
    .orderBy(asc(line.id));
  return rows.map((row) => row.id);
}

async function summon(cast: Cast, code: string, day: string, number: string): Promise<void> {
  const klass = await classOf(code);
  await nominateExternal(by(actor(cast, 'chuyenvien'), day, '10:00'), {
    classId: klass.id,
    kind: 'summons',
    issuedBy: 'Hội đồng Giáo dục quốc phòng và an ninh thành phố',
    number,
    day: `2022-${day}`,
    lineIds: (await linesIn(code, 'validated')).slice(0, klass.quota),
  });
}

async function admit(cast: Cast, code: string, day: string): Promise<void> {
  await admitLines(by(actor(cast, 'chuyenvien'), day, '08:00'), { lineIds: await linesIn(code, 'nominated') });
}

async function begin(cast: Cast, code: string, day: string): Promise<void> {
  const klass = await classOf(code);
  await beginClass(by(actor(cast, 'chuyenvien'), day, '08:00'), {
    classId: klass.id,
    lineIds: await linesIn(code, 'nominated'),
  });
}

/** All pass but two: one fails, one stays away. */
async function finish(cast: Cast, code: string, day: string): Promise<void> {
  const klass = await classOf(code);
  const [absent, failed, ...passed] = await linesIn(code, 'attending');
  await recordResults(by(actor(cast, 'chuyenvien'), day, '14:00'), {
    classId: klass.id,
    source: 'Danh sách kết quả của cơ sở đào tạo (dữ liệu mẫu)',
    results: [
      ...(absent ? [{ lineId: absent, outcome: 'dropped_out' as const, reason: 'Nghỉ ốm dài ngày' }] : []),
      ...(failed ? [{ lineId: failed, outcome: 'failed' as const, reason: 'Không đạt bài thu hoạch' }] : []),
      ...passed.map((lineId, i) => ({
        lineId,
        outcome: 'completed' as const,
        grade: i % 5 === 0 ? ('GIOI' as const) : ('KHA' as const),
        certificateNumber: `CV.${String(i + 1).padStart(3, '0')}`,
        issuedOn: '2022-05-04',
      })),
    ],
  });
}

/** The Party organisation board is asked about the list, and its reply is recorded for all on it. */
async function hearParty(cast: Cast, code: string, day: string, [asked, replied]: [string, string]): Promise<void> {
  const officer = actor(cast, 'chuyenvien');
  const on = `2022-${day}`;
  const paper = { body: 'Ban Tổ chức Thành ủy', number: asked, day: on };
  const { id } = await askOpinion(by(officer, day, '08:50'), { lines: await linesIn(code, 'validated'), ...paper });
  await answerOpinion(by(officer, day, '08:55'), { id, version: 1, number: replied, day: on, rows: {} });
}

async function classOf(code: string) {
  const [row] = await read().select().from(courseClass).where(eq(courseClass.code, code));
  if (!row) throw new Error(`no class ${code}`);
  return row;
}

async function linesIn(code: string, state: 'validated' | 'nominated' | 'attending'): Promise<string[]> {
  const rows = await read()
    .select({ id: line.id })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(and(eq(courseClass.code, code), eq(line.state, state)))
    .orderBy(asc(line.preference), asc(line.id));
  return rows.map((row) => row.id);
}
