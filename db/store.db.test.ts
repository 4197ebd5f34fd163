import { expect, test } from 'vitest';
import { auditHead } from './schema.ts';
import { read } from './store.ts';
import { freshStore } from './testing.ts';

freshStore();
test('x', async () => {
  expect(await read().select().from(auditHead)).toHaveLength(1);
});
