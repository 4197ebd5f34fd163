import { readFileSync, writeFileSync } from 'node:fs';
import { tabularFigures } from './figures/tabular.ts';

/** Makes the digits' fonts anew: `node cli/make-figures.ts`, after the font's package or Node was exchanged. */
for (const weight of [400, 500, 600]) {
  const woff = `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-${weight}-normal.woff`;
  writeFileSync(`components/styles/figures/figures-${weight}.woff2`, tabularFigures(readFileSync(woff)));
}
