import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClasses, compareLines, type KeptLine } from './compare.ts';

interface Line extends KeptLine {
  preference: number;
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const line = fc.record<Line>({
  id: fc.constantFrom(...IDS),
  class: fc.constant('X'),
  replaces: fc.option(fc.constantFrom(...IDS), { nil: null }),
  person: fc.record({ name: fc.constantFrom('An', 'Bình') }),
  unit: fc.constant({ name: 'Phường 1' }),
  preference: fc.constantFrom(1, 2),
});
const version = fc.uniqueArray(line, { selector: (each) => each.id, maxLength: 6 });

const AN: Line = {
  ...{ id: 'a', class: 'X', replaces: null, preference: 1 },
  ...{ person: { name: 'An' }, unit: { name: 'Phường 1' } },
};

describe('two versions side by side', () => {
  it('add up, and put every line into exactly one group', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const { added, removed, replaced, changed, same } = compareLines(before, after);
        expect(before.length - removed.length - replaced.length + added.length + replaced.length).toBe(after.length);
        const gone = [...removed, ...replaced.map((pair) => pair.before)];
        const stayed = [...changed.map((pair) => pair.after), ...same];
        const came = [...added, ...replaced.map((pair) => pair.after)];
        const ids = (lines: readonly KeptLine[]) => lines.map((each) => each.id).sort();
        expect(ids([...gone, ...stayed])).toEqual(ids(before));
        expect(ids([...came, ...stayed])).toEqual(ids(after));
        for (const pair of replaced) expect(pair.after.replaces).toBe(pair.before.id);
        for (const pair of changed) expect(pair.changes.length).toBeGreaterThan(0);
      }),
    );
  });

  it('find nothing between a version and itself', () => {
    fc.assert(
      fc.property(version, (lines) => {
        const copy = structuredClone(lines).toReversed();
        expect(compareLines(lines, copy)).toMatchObject({ added: [], removed: [], replaced: [], changed: [] });
      }),
    );
  });

  it('say who replaced whom, and what changed from what to what', () => {
    const bình = { ...AN, id: 'b', replaces: 'a', person: { name: 'Bình' } };
    expect(compareLines([AN], [bình]).replaced).toEqual([{ before: AN, after: bình }]);
    // Somebody who stays is not replaced, whoever names him.
    expect(compareLines([AN], [AN, bình])).toMatchObject({ replaced: [], added: [bình], same: [AN] });
    const moved = { ...AN, preference: 2, unit: { name: 'Phường 2' } };
    expect(compareLines([AN], [moved]).changed[0]?.changes).toEqual([
      { field: 'unit', from: 'Phường 1', to: 'Phường 2' },
      { field: 'preference', from: 1, to: 2 },
    ]);
  });

  it('tell what changed of a class', () => {
    const klass = { code: 'X', name: 'Lớp', startsOn: '2022-05-10', quota: 30 };
    expect(compareClasses([klass], [{ ...klass, startsOn: '2022-06-01' }])).toEqual([
      { code: 'X', name: 'Lớp', changes: [{ field: 'startsOn', from: '2022-05-10', to: '2022-06-01' }] },
    ]);
    expect(compareClasses([klass], [{ ...klass }])).toEqual([]);
    expect(compareClasses([], [klass])).toEqual([]);
  });
});
