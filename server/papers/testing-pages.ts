import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

// What a reader of a PDF sees, by Debian's poppler-utils, and what Word's format looks like when LibreOffice sets it.

const run = promisify(execFile);

/** All lengths are points from the upper left corner. */
export interface SeenLine {
  text: string;
  x: number;
  y: number;
  right: number;
  bottom: number;
}

export interface SeenPage {
  width: number;
  height: number;
  lines: SeenLine[];
}

async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'so-dao-tao-paper-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a program of poppler-utils over a PDF. */
function poppler(program: string, pdf: Uint8Array, ...args: string[]): Promise<string> {
  return inFolder(async (folder) => {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, pdf);
    return (await run(program, [...args, file, ...(program === 'pdffonts' ? [] : ['-'])], { maxBuffer: 1e8 })).stdout;
  });
}

/** The pages with their lines of words, in reading order. */
export async function pagesOf(pdf: Uint8Array): Promise<SeenPage[]> {
  const html = await poppler('pdftotext', pdf, '-bbox-layout');
  return html
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: attribute(page, 'width'),
      height: attribute(page, 'height'),
      lines: page
        .split('<line ')
        .slice(1)
        .map((line) => ({
          text: [...line.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map(([, word = '']) => unescaped(word)).join(' '),
          x: attribute(line, 'xMin'),
          y: attribute(line, 'yMin'),
          right: attribute(line, 'xMax'),
          bottom: attribute(line, 'yMax'),
        })),
    }));
}

/** The level rules that are drawn on a page, from where to where. */
export async function rulesOf(pdf: Uint8Array, page: number): Promise<{ x: number; right: number }[]> {
  const svg = await poppler('pdftocairo', pdf, '-svg', '-f', String(page), '-l', String(page));
  const drawn = [...svg.matchAll(/fill:none[^>]* d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) "/g)];
  const rules = drawn
    .filter(([, , y, , y2]) => y === y2)
    .map(([, a, , b]) => ({ x: Math.min(Number(a), Number(b)), right: Math.max(Number(a), Number(b)) }));
  return rules.filter((rule, i) => rules.findIndex((other) => JSON.stringify(other) === JSON.stringify(rule)) === i);
}

/** How many squares are filled with black on a page. */
export async function squaresOf(pdf: Uint8Array, page: number): Promise<number> {
  const svg = await poppler('pdftocairo', pdf, '-svg', '-f', String(page), '-l', String(page));
  const drawn = svg.slice(svg.lastIndexOf('</defs>')).match(/<path [^>]*fill:rgb\(0%,0%,0%\)[^>]*>/g) ?? [];
  return drawn.join('').match(/ Z/g)?.length ?? 0;
}

/** What an assistive reader is told, with the words; what poppler complains of comes first. */
export function structureOf(pdf: Uint8Array): Promise<string> {
  return inFolder(async (folder) => {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, pdf);
    const { stdout, stderr } = await run('pdfinfo', ['-struct-text', file], { maxBuffer: 1e8 });
    return stderr + stdout;
  });
}

/** The fonts' names and whether each lies in the file. */
export async function fontsOf(pdf: Uint8Array): Promise<{ name: string; embedded: boolean }[]> {
  const rows = (await poppler('pdffonts', pdf)).split('\n').slice(2).filter(Boolean);
  return rows.map((row) => {
    const [name = ''] = row.split(/\s/);
    return { name: name.replace(/^[A-Z]+\+/, ''), embedded: / yes (yes|no) (yes|no) +\d+ +\d+$/.test(row) };
  });
}

/** Word files as LibreOffice prints them, with Tinos where they name Times New Roman; one start for all of them. */
export function asPrinted(files: readonly Uint8Array[]): Promise<Buffer[]> {
  return inFolder(async (folder) => {
    const tinos = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
    await writeFile(
      join(folder, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${tinos}</dir>
<cachedir>${join(folder, 'cache')}</cachedir><alias binding="same"><family>Times New Roman</family>
<prefer><family>Tinos</family></prefer></alias></fontconfig>`,
    );
    const names = files.map((_, i) => join(folder, `${i}.docx`));
    await Promise.all(files.map((bytes, i) => writeFile(names[i] ?? '', bytes)));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const out = join(folder, 'out');
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...names], {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      timeout: 240_000,
    });
    return Promise.all(files.map((_, i) => readFile(join(out, `${i}.pdf`))));
  });
}

function attribute(markup: string, name: string): number {
  return Number(new RegExp(`${name}="([\\d.]+)"`).exec(markup)?.[1]);
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
