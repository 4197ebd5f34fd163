import type { ListCatalogue } from '#domain/list-rows.ts';
import { nfc } from '#domain/text/clean.ts';
import { foldWords } from '#domain/text/fold.ts';
import { createResolver, type Resolution, type Resolve } from '#domain/text/resolver.ts';
import { UNIT_ABBREVIATIONS } from '#domain/text/wording.ts';
import type { Row } from './model.ts';

/** Bodies and labels that stand in front of a unit's name: "UBND phường …", "Đơn vị: …". */
const BODIES = /^((uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|dang bo|ten|don vi|co quan|cong tac|dang ky) )+/;

/** Reads the names of units as they are written: with type or without, in capitals, with old tone placement. */
export function createUnitResolver(units: ListCatalogue['units']): Resolve {
  const entries = units.map(({ code, type, name }) => ({ code, name: `${type} ${name}`, aliases: [name] }));
  const resolve = createResolver(entries, { abbreviations: UNIT_ABBREVIATIONS, parts: false });
  return (text) => {
    const written = nfc(text).replace(/[:;,.\-–\s]+$/, '');
    const whole = resolve(written);
    if (whole.kind !== 'unknown') return whole;
    const body = BODIES.exec(`${foldWords(written)} `)?.[0].trim();
    // Folding keeps the number of words, so the body's words can be taken off the front of the written ones.
    return body
      ? resolve(
          written
            .split(/[\s:;,.\-–]+/)
            .slice(body.split(' ').length)
            .join(' '),
        )
      : whole;
  };
}

/** The letterhead of a list: the lines above its headings, and the unit that they name. */
export interface Letterhead {
  text: string;
  unit: Resolution;
}

/**
 * Finds the unit in the lines above a table. The superior body stands above the unit, so the last line that is a unit's
 * name counts; a name inside a longer line ("Danh sách … của UBND phường …") counts only where no line is one.
 */
export function readLetterhead(above: readonly Row[], units: ListCatalogue['units'], resolve: Resolve): Letterhead {
  const lines = above.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split(/\r?\n/).map(nfc))).filter(Boolean);
  const pairs = lines.slice(1).map((line, i) => `${lines[i]} ${line}`);
  const found = [...pairs, ...lines].flatMap((text) => {
    const unit = resolve(text);
    return unit.kind === 'unknown' ? [] : [{ text, unit }];
  });
  const named = found.findLast(({ unit }) => unit.kind === 'exact') ?? found.at(-1);
  return named ?? mentioned(lines, units) ?? { text: lines.slice(0, 2).join(' / '), unit: { kind: 'unknown' } };
}

/** A line that has exactly one unit's type and name in it. */
function mentioned(lines: readonly string[], units: ListCatalogue['units']): Letterhead | null {
  for (const text of lines) {
    const words = ` ${foldWords(text)} `;
    const inside = units.filter(({ type, name }) => words.includes(` ${foldWords(`${type} ${name}`)} `));
    if (inside.length === 1) return { text, unit: { kind: 'exact', code: inside[0]!.code } };
  }
  return null;
}
