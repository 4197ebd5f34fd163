import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_STANDARDS } from '#domain/eligibility/default-standards.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { positionStandards } from '../../queries/standards.ts';
import { auditEvent, auditPayload, positionStandard } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { freshStore } from '../../testing.ts';
import { as, viewerWith } from '../../testing-people.ts';
import { foundCatalogue } from '../units/catalogue.ts';
import { addMissingStandards, missingStandards, standardRow } from './add-missing.ts';

freshStore();

const events = () =>
  read()
    .select({ action: auditEvent.action, payload: auditPayload.payload })
    .from(auditEvent)
    .innerJoin(auditPayload, eq(auditPayload.seq, auditEvent.seq))
    .where(eq(auditEvent.action, 'standard.added'));

beforeEach(() => write((tx) => tx.delete(positionStandard)).then(() => undefined));

describe('the standards of an older register', () => {
  /** As it was founded before the list grew; the office has ended one of them meanwhile. */
  const founded = async () => {
    const old = DEFAULT_STANDARDS.filter(({ id }) => ['X01', 'X05', 'GOAL.theory'].includes(id));
    await write(async (tx) => {
      await tx.insert(positionStandard).values(old.map(standardRow));
      await tx.update(positionStandard).set({ effectiveTo: '2022-01-01' }).where(eq(positionStandard.code, 'X05'));
    });
  };

  it('are joined by those it lacks, in one event, and keep what was changed', async () => {
    await founded();
    const before = (await events()).length;
    const missing = await missingStandards();
    expect(missing).toHaveLength(DEFAULT_STANDARDS.length - 3);
    expect(await addMissingStandards(as(OPERATOR))).toEqual(missing);
    expect(await positionStandards(read())).toHaveLength(DEFAULT_STANDARDS.length);
    const [ended] = await read().select().from(positionStandard).where(eq(positionStandard.code, 'X05'));
    expect(ended?.effectiveTo).toBe('2022-01-01');
    const told = await events();
    expect(told).toHaveLength(before + 1);
    expect(JSON.parse(told.at(-1)!.payload!)).toMatchObject({ added: missing });
    expect((await verifyAudit()).broken).toEqual([]);
  });

  it('are added once: a second time there is nothing to do and nothing to tell', async () => {
    await founded();
    await addMissingStandards(as(OPERATOR));
    const before = (await events()).length;
    expect(await addMissingStandards(as(OPERATOR))).toEqual([]);
    expect((await events()).length).toBe(before);
  });

  it('keep then and now apart: a code of another day is another row', async () => {
    await founded();
    await addMissingStandards(as(OPERATOR));
    const days = await read()
      .select({ from: positionStandard.effectiveFrom })
      .from(positionStandard)
      .where(and(eq(positionStandard.code, 'P03')));
    expect(days.map(({ from }) => from).sort()).toEqual(['2022-02-08', '2025-09-05']);
  });

  it('are nobody’s to add who does not keep catalogues, and nothing is left of the try', async () => {
    await founded();
    const clerk = viewerWith('clerk', { role: 'unit_clerk', unitId: 'x' });
    const before = (await events()).length;
    await expect(addMissingStandards(as(clerk))).rejects.toMatchObject({
      message: expect.stringContaining('not_found'),
    });
    expect(await positionStandards(read())).toHaveLength(3);
    expect((await events()).length).toBe(before);
  });
});

describe('a register that is not founded yet', () => {
  it('gets none, and all of them when it is', async () => {
    expect(await addMissingStandards(as(OPERATOR))).toEqual([]);
    await write((tx) => foundCatalogue(tx));
    expect(await positionStandards(read())).toHaveLength(DEFAULT_STANDARDS.length);
    expect(await missingStandards()).toEqual([]);
  });
});
