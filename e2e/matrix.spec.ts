import { expect } from 'playwright/test';
import { PAPER_KINDS } from '#domain/papers/kinds.ts';
import { PERMISSION_ROLES } from '#domain/permissions.ts';
import { type Role, UNIT_ROLES } from '#domain/roles.ts';
import { ACTIONS } from './matrix/actions.ts';
import { ask, call } from './matrix/ask.ts';
import { builtActions, builtEntries } from './matrix/built.ts';
import type { Player } from './matrix/cast.ts';
import { addressOf, EXAMPLE } from './matrix/examples.ts';
import { LOCKED, OF_ONE_UNIT, OPEN, PLACES, type Place, POSTED } from './matrix/places.ts';
import { test } from './matrix/scene.ts';

// Who sees what, for everything that the build serves: each page, handler and action, as every role of the place, as
// every role of another unit, and as nobody. What the tables do not name fails.

test.use({ world: 'matrix' });

const FOREIGN = 'https://example.org';
const permitted = (permission: Place['needs'], { role }: Player) =>
  (PERMISSION_ROLES[permission] as readonly Role[]).includes(role);

/** Whether somebody may see a place: the permission first, then how far it reaches the example. */
function maySee({ needs, example }: Place, player: Player): boolean {
  if (!permitted(needs, player)) return false;
  const [, scope] = example ?? [];
  if (scope === undefined) return true;
  const ofUnit = UNIT_ROLES.includes(player.role);
  if (scope === 'clerk') return player.place === 'here' && player.role === 'unit_clerk';
  if (scope === 'plan') return ofUnit || player.place === 'here';
  return player.place === 'here' && (scope === 'unit' || !ofUnit);
}

test('every page and handler of the build stands in the tables', () => {
  const named = [
    ...PLACES.map(({ path }) => path),
    ...Object.keys(OPEN),
    ...Object.keys(LOCKED),
    ...Object.keys(POSTED),
  ];
  const served = builtEntries().map((entry) => entry.replace(/\/(page|route)$/, '') || '/');
  expect([...new Set(named)].sort()).toEqual([...new Set(served)].sort());
});

test('every action of the build stands in the table', () => {
  expect(Object.keys(ACTIONS).sort()).toEqual(
    builtActions()
      .map(({ name }) => name)
      .sort(),
  );
});

/** Of an amending decision the sample holds none; `server/papers/kinds.db.test.ts` tells who gets its paper. */
const NOT_IN_SAMPLE = ['amendment'];

test('every kind of paper is asked for', ({ scene }) => {
  const examples = PLACES.filter(({ path }) => path.includes('/[kind]/[id]')).flatMap(
    ({ example }) => example?.[0] ?? [],
  );
  const asked = examples.map((name) => scene.database.prepare(EXAMPLE[name]).get()?.kind);
  expect([...new Set([...asked, ...NOT_IN_SAMPLE])].sort()).toEqual([...PAPER_KINDS].sort());
});

for (const place of PLACES) {
  const { path, needs, example } = place;
  test(`${path}${example ? ` of a ${example[0]}` : ''} is for ${needs}`, async ({ scene, server }) => {
    const address = server.url + addressOf(path, example?.[0], scene.database);
    const expected: Record<string, string> = { nobody: 'to the log-in' };
    const seen: Record<string, string> = { nobody: await ask(address, null) };
    for (const player of scene.players) {
      const name = `${player.role} ${player.place}`;
      expected[name] = maySee(place, player) ? 'shown' : 'hidden';
      seen[name] = await ask(address, player);
    }
    expect(seen).toEqual(expected);
  });
}

for (const [path, needs] of Object.entries(LOCKED))
  test(`${path} is locked for whoever lacks ${needs}`, async ({ scene, server }) => {
    const address = server.url + path.replace(/\[\w+\]/g, 'x');
    expect(await ask(address, null)).toBe('to the log-in');
    const denied = scene.players.filter((player) => !permitted(needs, player));
    expect(denied.length).toBeGreaterThan(0);
    for (const player of denied) expect(await ask(address, player), player.role).toBe('hidden');
  });

for (const [path, example] of Object.entries(OF_ONE_UNIT))
  test(`${path} of one unit does not exist for another`, async ({ scene, server }) => {
    const address = server.url + addressOf(path, example, scene.database);
    const strangers = scene.players.filter(({ place }) => place !== 'here');
    expect(strangers.length).toBeGreaterThan(0);
    for (const player of strangers) expect(await ask(address, player), player.role).toBe('hidden');
  });

for (const [path, example] of Object.entries(OPEN))
  test(`${path} is for everybody`, async ({ scene, server }) => {
    expect(await ask(server.url + addressOf(path, example, scene.database), null)).toBe('shown');
    if (example) expect(await ask(server.url + path.replace(/\[\w+\]/g, 'x'), null)).toBe('hidden');
  });

for (const [path, needs] of Object.entries(POSTED))
  test(`${path} takes nothing from a foreign site${needs ? ` and nothing without ${needs}` : ''}`, async ({
    scene,
    server,
  }) => {
    const post = (as: Player | null, origin: string) => {
      const headers = new Headers({ origin });
      if (as) headers.set('cookie', as.cookie);
      const body = new URLSearchParams({ username: 'camgia', password: 'x', locale: 'en', id: 'x' });
      return fetch(server.url + path, { method: 'POST', redirect: 'manual', headers, body });
    };
    const before = scene.fingerprint();
    for (const player of scene.players) {
      const foreign = await post(player, FOREIGN);
      expect([303, 403]).toContain(foreign.status);
      expect(foreign.headers.getSetCookie()).toEqual([]);
      if (needs) expect((await post(player, server.url)).status === 404).toBe(!permitted(needs, player));
    }
    if (needs) expect((await post(null, server.url)).headers.get('location')).toMatch(/^\/sign-in/);
    expect(scene.fingerprint()).toBe(before);
  });

for (const { id, name } of builtActions()) {
  const needs = ACTIONS[name];
  if (!needs) continue;
  test(`${name} does nothing but for ${needs}`, async ({ scene, server }) => {
    const home = server.url;
    const allowed = scene.players.filter((player) => permitted(needs, player));
    const denied = scene.players.filter((player) => !permitted(needs, player));
    const [first] = allowed;
    if (!first) throw new Error(`nobody may ${name}`);
    const before = scene.fingerprint();
    expect(await call(home, id, { as: null, origin: home })).toBe('to the log-in');
    expect(await call(home, id, { as: first, origin: FOREIGN })).toBe('refused by Next');
    expect(await call(home, id, { as: first, origin: null })).toBe('refused in words');
    for (const player of denied) expect(await call(home, id, { as: player, origin: home })).toBe('hidden');
    expect(scene.fingerprint()).toBe(before);
    // The same call does arrive for those who may: it misses the form's fields. What is one's own has none to miss.
    if (needs === 'account.self') return;
    for (const player of allowed) expect(await call(home, id, { as: player, origin: home })).toBe('refused in words');
  });
}
