import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FontTables, readWoff, tableOf } from './font-tables.ts';
import { FIGURE_WIDTH, tabularFigures, tabularTables } from './tabular.ts';

const WEIGHTS = [400, 500, 600];

function original(weight: number): Buffer {
  return readFileSync(`node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-${weight}-normal.woff`);
}

/** What stands in the font for each glyph: its width, and where its outline starts and how wide that is. */
function metrics(tables: FontTables) {
  const [hmtx, loca, glyf] = ['hmtx', 'loca', 'glyf'].map((tag) => tableOf(tables, tag)) as [Buffer, Buffer, Buffer];
  return Array.from({ length: 10 }, (_, digit) => {
    const at = loca.readUInt32BE(4 * (digit + 1));
    return {
      advance: hmtx.readUInt16BE(4 * (digit + 1)),
      left: hmtx.readInt16BE(4 * (digit + 1) + 2),
      outline: glyf.readInt16BE(at + 6) - glyf.readInt16BE(at + 2),
    };
  });
}

describe.each(WEIGHTS)('the figures of weight %i', (weight) => {
  it('are all equally wide, each in the middle of its width and inside of it', () => {
    for (const { advance, left, outline } of metrics(tabularTables(readWoff(original(weight))))) {
      expect(advance).toBe(FIGURE_WIDTH);
      expect(left).toBeGreaterThanOrEqual(20);
      expect(Math.abs(advance - outline - 2 * left)).toBeLessThanOrEqual(1);
    }
  });

  it('stand in the repository as they are made from the installed package', () => {
    const kept = readFileSync(`components/styles/figures/figures-${weight}.woff2`);
    expect(kept.equals(tabularFigures(original(weight)))).toBe(true);
  });
});

it('takes no other format for a WOFF file', () => {
  expect(() => readWoff(Buffer.from('wOF2, not WOFF'))).toThrow('not a WOFF file');
});
