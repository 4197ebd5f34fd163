import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { PAPER_KINDS } from '#domain/papers/kinds.ts';
import type { Role } from '#domain/roles.ts';
import { messagesFor } from '#messages/messages.ts';
import { COMMANDS } from './manage/commands.ts';

// The guide is read beside the pages: what it prints in bold is a word that stands on one of them.

const words = globSync('messages/vi/*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const pages = globSync('docs/guide/*.md');
const documents = ['README.md', ...globSync('docs/**/*.md')];
const textOf = (path: string) => readFileSync(path, 'utf8');

/** Whose page is whose: a role without one does not compile. */
const GUIDES: Record<Role, string> = {
  unit_clerk: 'chuyen-vien-don-vi.md',
  unit_head: 'thu-truong-don-vi.md',
  consolidator: 'chuyen-vien-tong-hop.md',
  consolidator_head: 'lanh-dao-phong.md',
  leader: 'lanh-dao.md',
  records_clerk: 'van-thu.md',
  inspector: 'thanh-tra.md',
  administrator: 'quan-tri.md',
};

/** What a page of the guide names, with `…` where the interface puts a number. */
function named(path: string): string[] {
  return [...textOf(path).matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, bold = '']) => bold.split(' … '));
}

/** Where a document leads inside the project, pictures included. */
function leadsTo(path: string): string[] {
  const links = [...textOf(path).matchAll(/\]\(([^)]+)\)|src="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  );
  return links
    .filter((link) => !/^[a-z]+:/.test(link) && !link.startsWith('#'))
    .map((link) => join(dirname(path), link.replace(/#.*$/, '')));
}

test.each(pages)('%s names only what stands on a page', (path) => {
  expect(named(path).filter((word) => !words.includes(word))).toEqual([]);
});

test('each role is guided, and each page of the guide is linked from its first', () => {
  expect(pages.map((path) => path.slice('docs/guide/'.length)).toSorted()).toEqual(
    ['README.md', ...Object.values(GUIDES)].toSorted(),
  );
  expect(Object.values(GUIDES).filter((name) => !textOf('docs/guide/README.md').includes(`(${name})`))).toEqual([]);
});

test('every paper is named where the guide tells what can be printed', () => {
  const { kinds } = messagesFor('vi').paperForms;
  const guide = named('docs/guide/chuyen-vien-tong-hop.md');
  expect(PAPER_KINDS.map((kind) => kinds[kind]).filter((name) => !guide.includes(name))).toEqual([]);
});

describe('documents', () => {
  it.each(documents)('%s leads to what is there', (path) => {
    expect(leadsTo(path).filter((target) => !existsSync(target))).toEqual([]);
  });

  it('show every picture', () => {
    const shown = new Set(documents.flatMap(leadsTo));
    expect(globSync('docs/pictures/*').filter((path) => !shown.has(path))).toEqual([]);
  });

  it.each(['README.md', 'docs/architecture.md'])('%s names every command of the operator', (path) => {
    expect(COMMANDS.map(({ name }) => name).filter((name) => !textOf(path).includes(`\`${name}`))).toEqual([]);
  });
});
