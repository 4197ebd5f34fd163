import { runOnPinnedNode } from './ensure.mjs';

await runOnPinnedNode('manage.ts');
