import { describe, expect, it } from 'vitest';
import { afterPassing, gives, levelsGiven } from './grants.ts';
import { standardSchema } from './standards.ts';

const theory = standardSchema.parse({
  id: 'theory',
  binding: 'required',
  staffKinds: ['cadre'],
  requirement: { field: 'politicalTheory', level: 'TRUNG_CAP' },
  effectiveFrom: '2020-01-01',
  effectiveTo: null,
  mendBy: null,
  citation: { kind: 'practice', number: null },
});

describe('a class', () => {
  it('fills a standard from its level on', () => {
    expect(gives({ llct: 'SO_CAP' }, theory)).toBe(false);
    expect(gives({ llct: 'TRUNG_CAP' }, theory)).toBe(true);
    expect(gives({ llct: 'CAO_CAP' }, theory)).toBe(true);
    expect(gives({ qualification: 'TIEN_SI', qlnn: 'CVCC' }, theory)).toBe(false);
    expect(gives(undefined, theory)).toBe(false);
  });

  it('gives levels of one kind or of several', () => {
    expect(levelsGiven(undefined)).toEqual([]);
    expect(levelsGiven({ qlnn: 'CV', qualification: 'DAI_HOC' })).toEqual([
      { field: 'stateManagement', level: 'CV' },
      { field: 'qualification', level: 'DAI_HOC' },
    ]);
  });

  it('gives whoever passes its level, and takes a higher one from nobody', () => {
    const levels = { qualification: 'DAI_HOC', politicalTheory: null, stateManagement: 'CV' } as const;
    expect(afterPassing(levels, [{ llct: 'SO_CAP' }, { llct: 'TRUNG_CAP', qualification: 'CAO_DANG' }])).toEqual({
      ...levels,
      politicalTheory: 'TRUNG_CAP',
    });
    expect(afterPassing(levels, [undefined, {}])).toEqual(levels);
  });
});
