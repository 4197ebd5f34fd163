import { decodeByFont } from '#domain/text/legacy.ts';

/** A stretch of text in one font; without a font of its own it takes the cell's. */
export interface Run {
  text: string;
  font?: string;
}

/** Gathers the runs of a shared or inline string from SAX events; phonetic hints (rPh) are left out. */
export class RunCollector {
  #runs: Run[] = [{ text: '' }];
  #inText = false;
  #phonetic = 0;

  open(name: string, attributes: () => Record<string, string>): void {
    if (name === 'rPh') this.#phonetic++;
    else if (name === 'r') this.#runs.push({ text: '' });
    else if (name === 'rFont') this.#last().font = attributes().val;
    else if (name === 't') this.#inText = this.#phonetic === 0;
  }

  text(value: string): void {
    if (this.#inText) this.#last().text += value;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic--;
    else if (name === 't') this.#inText = false;
  }

  take(): Run[] {
    const runs = this.#runs.filter((run) => run.text !== '');
    this.#runs = [{ text: '' }];
    return runs;
  }

  #last(): Run {
    return this.#runs.at(-1)!;
  }
}

/** The text of runs in a cell with this font: each decoded by its own font, then joined, in NFC. */
export function runsText(runs: readonly Run[], cellFont: string | undefined): string {
  return runs
    .map((run) => decodeByFont(unescapeControls(run.text), run.font ?? cellFont))
    .join('')
    .normalize('NFC');
}

/** Control characters are written as _x000D_ in these files. */
function unescapeControls(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
