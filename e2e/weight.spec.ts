import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { weighScripts } from './weight.ts';

// A ward has a weak line. What a page may send beyond an empty page of this Next, which cannot be helped.

/** Bytes of JavaScript that an empty page of Next 16.4.5 makes Chrome fetch, in 5 files. Measured with `weighScripts`. */
const EMPTY_PAGE = 136_969;
const MORE = { page: 20_000, form: 60_000 } as const;

interface Weighed {
  path: string;
  kind: keyof typeof MORE;
  /** Who looks at it; nobody is signed in without. */
  as?: string;
}

/** The main pages, and the heaviest forms. */
const PAGES: Weighed[] = [
  { path: '/sign-in', kind: 'form' },
  { path: '/', kind: 'page', as: 'camgia' },
  { path: '/people', kind: 'page', as: 'camgia' },
  { path: '/dossiers', kind: 'page', as: 'camgia' },
  { path: '/board', kind: 'page', as: 'chuyenvien' },
  { path: '/classes', kind: 'page', as: 'chuyenvien' },
  { path: '/submissions', kind: 'page', as: 'lanhdao' },
  { path: '/decisions', kind: 'page', as: 'vanthu' },
  { path: '/workforce', kind: 'page', as: 'thanhtra' },
  { path: '/workforce/gap', kind: 'page', as: 'chuyenvien' },
  { path: '/workforce/needs', kind: 'page', as: 'chuyenvien' },
  { path: '/people/new', kind: 'form', as: 'camgia' },
  { path: '/submissions/new', kind: 'form', as: 'chuyenvien' },
  { path: '/accounts/new-many', kind: 'form', as: 'quantri' },
];

for (const { path, kind, as } of PAGES)
  test(`${path} is light for a ${kind}${as ? `, as ${as}` : ''}`, async ({ page }) => {
    if (as) await signIn(page, as);
    const { bytes, files } = await weighScripts(page, path);
    console.log(
      `${path}: ${bytes} bytes of JavaScript in ${files} files, ${bytes - EMPTY_PAGE} more than an empty page`,
    );
    expect(files).toBeGreaterThan(0);
    expect(bytes - EMPTY_PAGE).toBeLessThanOrEqual(MORE[kind]);
  });
