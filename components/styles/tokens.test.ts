import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** A token's colour in a theme; a token without two values is the same in both. */
function colour(token: string, theme: 'light' | 'dark'): string {
  const value = css.match(new RegExp(`--${token}: (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+));`));
  const found = value?.[3] ?? value?.[theme === 'light' ? 1 : 2];
  if (!found) throw new Error(`no colour --${token}`);
  return found;
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Text on its ground: 4.5 (WCAG 1.4.3). */
const TEXTS: [text: string, ground: string][] = [
  ...['ink', 'ink-2', 'tea', 'seal', 'amber', 'sky'].flatMap((ink): [string, string][] => [
    [ink, 'paper'],
    [ink, 'sheet'],
  ]),
  ['tea', 'tea-wash'],
  ['sky', 'sky-wash'],
  ['amber', 'amber-wash'],
  ['ink', 'amber-wash'],
  ['ink-2', 'amber-wash'],
  ['seal', 'seal-wash'],
  ['on-go', 'go'],
  ['on-go', 'go-deep'],
  ['on-rail', 'rail-ground'],
  ['on-rail-2', 'rail-ground'],
];

/** The edge of a control, the focus ring, a bar in a chart: 3 (WCAG 1.4.11). */
const EDGES: [edge: string, ground: string][] = [
  ['control', 'paper'],
  ['control', 'sheet'],
  ['focus', 'paper'],
  ['focus', 'sheet'],
  ['focus-rail', 'rail-ground'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(TEXTS)('lets %s be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('lets %s be seen on %s', (edge, ground) => {
    expect(contrast(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
