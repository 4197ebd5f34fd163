const BROWSERS: [name: string, sign: RegExp][] = [
  ['Cốc Cốc', /coc_coc_browser/i],
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
];

const SYSTEMS: [name: string, sign: RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** The browser and the system that a user agent says it is ("Chrome, Windows"); `null` where it says neither. */
export function deviceOf(userAgent: string | null): string | null {
  const found = [BROWSERS, SYSTEMS].flatMap((list) => list.find(([, sign]) => sign.test(userAgent ?? ''))?.[0] ?? []);
  return found.length > 0 ? found.join(', ') : null;
}
