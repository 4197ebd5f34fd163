import type { Text } from './model.ts';
import { type Pen, Tagged } from './pdf-pen.ts';
import { ASCENT, balancedLines, breakLines, type Line, SINGLE } from './type.ts';

/** Something of a known height that can be drawn anywhere; all measures are points. */
export interface Box {
  height: number;
  draw(pen: Pen, x: number, y: number): void;
}

export interface Look {
  size: number;
  width: number;
  align: 'left' | 'center' | 'right' | 'justify';
  bold?: boolean;
  italic?: boolean;
  first?: number;
  /** A line's height as a multiple of a single one. */
  lines?: number;
  tagged?: Tagged;
}

/** The lines of a text, each one a box; they make one paragraph. */
export function lineBoxes(text: Text, look: Look): Box[] {
  const { size, width, align, first = 0, lines: multiple = 1 } = look;
  const centred = align === 'center' && typeof text === 'string';
  const lines = centred ? balancedLines(text, look) : breakLines(text, look);
  const tagged = look.tagged ?? new Tagged('P');
  const height = size * SINGLE * multiple;
  return lines.map((line, i) => ({
    height,
    draw: (pen, x, y) => {
      const indent = i === 0 ? first : 0;
      const spare = width - indent - line.width;
      const left = x + indent + (align === 'center' ? spare / 2 : align === 'right' ? spare : 0);
      // Word puts what a line has over a single one above its letters.
      const baseline = y + height - size * SINGLE + size * ASCENT;
      const stretch = align === 'justify' && !line.last ? spare / Math.max(1, spaces(line)) : 0;
      tagged.draw(pen, () => pen.line(line, left, baseline, size, stretch));
    },
  }));
}

export function textBox(text: Text, look: Look): Box {
  return stack(lineBoxes(text, look));
}

/** A centred rule under what stands above it. */
export function ruleBox({ length, width, under }: { length: number; width: number; under: number }): Box {
  return { height: under * 2, draw: (pen, x, y) => pen.rule(x + (width - length) / 2, y + under, length) };
}

export function gap(height: number): Box {
  return { height, draw: () => undefined };
}

/** One under the other. */
export function stack(boxes: readonly Box[]): Box {
  return {
    height: boxes.reduce((sum, { height }) => sum + height, 0),
    draw(pen, x, y) {
      let at = y;
      for (const box of boxes) {
        box.draw(pen, x, at);
        at += box.height;
      }
    },
  };
}

/** Two side by side, level on top. */
export function beside(left: Box, right: Box, rightFrom: number): Box {
  return {
    height: Math.max(left.height, right.height),
    draw(pen, x, y) {
      left.draw(pen, x, y);
      right.draw(pen, x + rightFrom, y);
    },
  };
}

function spaces({ pieces }: Line): number {
  return pieces.reduce((sum, { text }) => sum + (text.match(/ /g)?.length ?? 0), 0);
}
