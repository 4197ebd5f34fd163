import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { connection } from './store.ts';
import { freshStore } from './testing.ts';

freshStore({ connections: 4 });

test('four processes that start at once on an empty database migrate it once', async () => {
  await connection().migration((run) => run('drop schema public cascade'));
  await connection().migration((run) => run('create schema public'));
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate()));
  expect(applied.sort()).toEqual([0, 0, 0, expect.any(Number)]);
  expect(Math.max(...applied)).toBeGreaterThan(0);
});
