/** Advances of the register's typeface in hundredths of an em, from "0" on as the strings stand; a mark adds none. */
const ADVANCES: Record<string, number> = Object.fromEntries(
  Object.entries({
    18: "'",
    20: '`',
    23: ' ',
    26: 'Iil',
    28: '!j',
    30: ',.:;',
    39: '1fr',
    44: '()tJ',
    50: '*/zs[]_–',
    55: 'ke?<>^-',
    58: 'hnuvxycư7',
    64: '0adegopqơb$+"2356489đ',
    67: 'ABEFKLPRSTVYZ',
    74: 'DGHNUXCƯ&=',
    84: 'OQMƠĐ#%wm',
    100: 'W@…',
  }).flatMap(([advance, characters]) => [...characters].map((character) => [character, Number(advance)])),
);
const UNKNOWN = 70;

/**
 * How wide a text is at most, in pixels: pictures are drawn on the server, where no browser can be asked. Each character
 * is taken at the widest of its kind, so that a label never needs more room than it was given.
 */
export function textWidth(text: string, size: number): number {
  const bare = text.normalize('NFD').replace(/[\u0300\u0301\u0302\u0303\u0306\u0309\u0323]/g, '');
  let hundredths = 0;
  for (const character of bare.normalize('NFC')) hundredths += ADVANCES[character] ?? UNKNOWN;
  return (hundredths * size) / 100;
}

/** Breaks a label between words into lines that fit; what does not fit into the last is cut, with "…". */
export function wrapText(text: string, { width, size, lines }: { width: number; size: number; lines: number }) {
  const fits = (words: string) => textWidth(words, size) <= width;
  const broken: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = broken.length > 0 ? `${broken.at(-1)} ${word}` : word;
    if (broken.length > 0 && fits(longer)) broken[broken.length - 1] = longer;
    else broken.push(word);
  }
  const kept = broken.slice(0, lines);
  const cut = broken.length > lines;
  return kept.map((line, i) => (fits(line) && !(cut && i === lines - 1) ? line : shorten(line, fits)));
}

function shorten(line: string, fits: (words: string) => boolean): string {
  let kept = [...line];
  while (kept.length > 0 && !fits(`${kept.join('').trimEnd()}…`)) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}
